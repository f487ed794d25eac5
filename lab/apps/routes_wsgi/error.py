"""/error?where=before|after|middle: raises before start_response, after it, or between two parts of the body."""


class Parts:
    def __init__(self, request):
        self.request = request

    def __iter__(self):
        yield b"first part\n"
        raise RuntimeError("in the middle of the body")

    def close(self):
        self.request.log("close")


def app(environ, start_response, request):
    where = request.query.get("where", "before")
    if where == "before":
        raise RuntimeError("before start_response")
    headers = [("Content-Type", "text/plain")]
    if "length" in request.query:
        headers.append(("Content-Length", request.query["length"]))
    start_response("200 OK", headers)
    if where == "after":
        raise RuntimeError("after start_response")
    return Parts(request)
