from urllib.parse import unquote_to_bytes

from flask_app import app


def application(environ, start_response):
    # Passenger leaves the path encoded, which WSGI doesn't allow.
    path = environ["PATH_INFO"].encode("latin-1")
    environ["PATH_INFO"] = unquote_to_bytes(path).decode("latin-1")
    return app(environ, start_response)
