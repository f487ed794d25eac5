"""/big?size=1000000&parts=10: a body of known length in equal parts; logs each part that the server asked for."""


def app(environ, start_response, request):
    size, parts = int(request.number("size", 1_000_000)), int(request.number("parts", 10))
    start_response("200 OK", [("Content-Type", "application/octet-stream"), ("Content-Length", str(size // parts * parts))])

    def body():
        for number in range(parts):
            request.log("part", number=number)
            yield b"x" * (size // parts)

    return body()
