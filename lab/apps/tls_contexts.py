"""An application that makes a TLS context when it is asked for /tls, as clients of other services do; logs what came of it."""

from ssl import PROTOCOL_TLS_CLIENT, SSLContext, TLSVersion

from app_log import Request


def app(environ, start_response):
    request = Request(environ.get("REQUEST_METHOD", ""), environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", ""))
    status = "200 OK"
    if request.path == "/tls":
        try:
            SSLContext(PROTOCOL_TLS_CLIENT).minimum_version = TLSVersion.TLSv1_2
            request.log("context", outcome="made")
        except RecursionError:
            request.log("context", outcome="RecursionError")
            status = "500 Internal Server Error"
    start_response(status, [("Content-Type", "text/plain"), ("Content-Length", "0")])
    return [b""]


application = app
