"""/input_end: reads the whole body by its length, and then once more; logs both."""


def app(environ, start_response, request):
    body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
    request.log("body", length=len(body))
    try:
        request.log("more", length=len(environ["wsgi.input"].read(1)))
    except Exception as error:
        request.log("raised", type=type(error).__name__)
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "2")])
    return [b"ok"]
