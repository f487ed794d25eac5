"""/early_hints: sends 103 through wsgi.early_hints, then the response; logs whether there is such a callable, and what else may be one."""


def app(environ, start_response, request):
    hints = environ.get("wsgi.early_hints")
    named = sorted(key for key in environ if any(word in key.lower() for word in ("hint", "interim", "informational")))
    request.log("interface", there=hints is not None, named=named)
    if hints:
        hints([("Link", "</style.css>; rel=preload; as=style")])
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "6")])
    return [b"final\n"]
