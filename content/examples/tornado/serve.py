import asyncio
import os
import signal
from concurrent.futures import ThreadPoolExecutor

from tornado.httpserver import HTTPServer
from tornado.log import enable_pretty_logging
from tornado.wsgi import WSGIContainer


class Container(WSGIContainer):
    running = 0

    async def handle_request(self, request):
        self.running += 1
        try:
            await super().handle_request(request)
        except Exception:
            # Otherwise, nothing is sent and the client waits.
            request.connection.close()
            raise
        finally:
            self.running -= 1


async def main(app):
    container = Container(app, ThreadPoolExecutor(8))
    server = HTTPServer(
        container,
        # One proxy in front; without a proxy, leave this out: clients can write the headers.
        xheaders=True,
        max_body_size=10 * 1024 * 1024,
        body_timeout=60,
        # More than the 60 s after which nginx closes an idle connection.
        idle_connection_timeout=75,
    )
    port = int(os.environ.get("PORT", "8000"))
    server.listen(port, os.environ.get("HOST", "127.0.0.1"), backlog=1024)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    server.stop()
    # Requests get 8 s; docker stop waits 10 s.
    for _ in range(80):
        if container.running:
            await asyncio.sleep(0.1)


def run(app):
    enable_pretty_logging()
    asyncio.run(main(app))


if __name__ == "__main__":
    from flask_app import app

    run(app)
