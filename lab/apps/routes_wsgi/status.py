"""/status?code=204&body=x: answers with this status, and with a body even where none may be sent."""


def app(environ, start_response, request):
    body = request.query.get("body", "").encode()
    headers = [("Content-Type", "text/plain")]
    if "length" in request.query:
        headers.append(("Content-Length", request.query["length"]))
    start_response(request.query.get("code", "200") + " Asked", headers)
    return [body] if body else []
