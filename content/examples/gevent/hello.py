from gevent.pywsgi import WSGIServer


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Hello from gevent\n"]


if __name__ == "__main__":
    WSGIServer(("127.0.0.1", 8000), app).serve_forever()
