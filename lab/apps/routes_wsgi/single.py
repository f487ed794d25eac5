"""/single: one piece of body, no Content-Length."""


def app(environ, start_response, request):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"one piece\n"]
