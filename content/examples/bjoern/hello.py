import bjoern


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Hello from bjoern\n"]


if __name__ == "__main__":
    bjoern.run(app, "127.0.0.1", 8000)
