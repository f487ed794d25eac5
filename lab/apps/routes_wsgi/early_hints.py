"""/early_hints: sends 103 through wsgi.early_hints, then the response; logs whether there is such a callable."""


def app(environ, start_response, request):
    hints = environ.get("wsgi.early_hints")
    request.log("interface", there=hints is not None)
    if hints:
        hints([("Link", "</style.css>; rel=preload; as=style")])
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "6")])
    return [b"final\n"]
