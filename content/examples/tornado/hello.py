import asyncio
from concurrent.futures import ThreadPoolExecutor

from tornado.httpserver import HTTPServer
from tornado.wsgi import WSGIContainer


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Hello from Tornado\n"]


async def main():
    # Without the pool, requests run one after another.
    server = HTTPServer(WSGIContainer(app, ThreadPoolExecutor(8)))
    server.listen(8000, "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
