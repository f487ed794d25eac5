"""Functions that return an application; each logs what it was given."""

import app_log


def create_wsgi_app(*arguments):
    from wsgi_app import app

    made(arguments)
    return app


def create_asgi_app(*arguments):
    from asgi_app import app

    made(arguments)
    return app


def create_flask_app(*arguments):
    from flask import Flask

    application = Flask("lab")
    application.wsgi_app = create_wsgi_app(*arguments)
    return application


def made(arguments):
    """Called by a server that takes a factory for an application, the arguments are those of a request."""
    names = [argument for argument in arguments if isinstance(argument, str)]
    app_log.write({"event": "factory", "id": "factory", "path": "", "method": "", "arguments": names, "count": len(arguments)})
