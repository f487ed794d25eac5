import eventlet
from eventlet import wsgi


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Hello from eventlet\n"]


if __name__ == "__main__":
    wsgi.server(eventlet.listen(("127.0.0.1", 8000)), app)
