"""/stream?n=3&s=0.5&size=5: n parts without a length, s seconds between them; logs close()."""

import time


class Parts:
    def __init__(self, request):
        self.request = request

    def __iter__(self):
        size = int(self.request.number("size", 5))
        for number in range(int(self.request.number("n", 3))):
            if number:
                time.sleep(self.request.number("s", 0))
            self.request.log("part", number=number)
            yield (b"part%d" % number).ljust(size, b".")

    def close(self):
        self.request.log("close")


def app(environ, start_response, request):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return Parts(request)
