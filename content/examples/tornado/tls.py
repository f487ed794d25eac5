import asyncio
import ssl
from concurrent.futures import ThreadPoolExecutor

from tornado.httpserver import HTTPServer
from tornado.wsgi import WSGIContainer

from hello import app


async def main():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain("server.crt", "server.key")
    server = HTTPServer(WSGIContainer(app, ThreadPoolExecutor(8)), ssl_options=context)
    server.listen(8443, "127.0.0.1")
    await asyncio.Event().wait()


asyncio.run(main())
