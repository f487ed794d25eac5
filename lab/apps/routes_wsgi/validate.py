"""/validate: an application inside wsgiref.validate; logs what the validator objects to."""

from wsgiref.validate import validator


def checked(environ, start_response):
    length = environ.get("CONTENT_LENGTH")
    body = environ["wsgi.input"].read(int(length)) if length else b""
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


def app(environ, start_response, request):
    try:
        return Parts(validator(checked)(environ, start_response), request)
    except AssertionError as objection:
        request.log("objection", text=str(objection))
        raise


class Parts:
    """Logs what the validator objects to while the server reads the body."""

    def __init__(self, body, request):
        self.body, self.parts, self.request = body, iter(body), request

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return next(self.parts)
        except AssertionError as objection:
            self.request.log("objection", text=str(objection))
            raise

    def close(self):
        self.body.close()
        self.request.log("close")
