"""Приложение WSGI. При прямом запуске работает на стандартной библиотеке."""


def app(environ, start_response):
    text = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}\n"
    body = text.encode("latin-1")
    size = str(len(body))
    headers = [("Content-Type", "text/plain"), ("Content-Length", size)]
    start_response("200 OK", headers)
    return [body]


if __name__ == "__main__":
    from wsgiref.simple_server import make_server

    with make_server("127.0.0.1", 8000, app) as server:
        server.serve_forever()
