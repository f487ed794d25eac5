"""/headers?X-Name=value: answers with the fields of the query string."""


def app(environ, start_response, request):
    fields = [(name, value) for name, value in request.query.items() if name != "id"]
    start_response("200 OK", [("Content-Length", "2"), *fields])
    return [b"ok"]
