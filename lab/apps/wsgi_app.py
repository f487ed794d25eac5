"""The WSGI application under test. Standard library only; one route a file in routes_wsgi/."""

import importlib

from app_log import Request, module_of


def app(environ, start_response):
    path = environ.get("PATH_INFO", "")
    request = Request(environ.get("REQUEST_METHOD", ""), path, environ.get("QUERY_STRING", ""))
    request.log("start")

    def start(status, headers, exc_info=None):
        marked = [*headers, ("X-Request-Id", request.id)]
        return start_response(status, marked, exc_info) if exc_info else start_response(status, marked)

    try:
        route = importlib.import_module("routes_wsgi." + module_of(path))
    except ModuleNotFoundError:
        route = importlib.import_module("routes_wsgi.hello")
    return route.app(environ, start, request)


application = app
