"""/text: a body of str, where PEP 3333 wants bytes."""


def app(environ, start_response, request):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["text\n"]
