# Patch before anything else is imported.
import eventlet

eventlet.monkey_patch()

import os
import signal

from eventlet import wsgi
from greenlet import GreenletExit

from flask_app import app

signals = []
for number in (signal.SIGINT, signal.SIGTERM):
    signal.signal(number, lambda *_: signals.append(True))

server = eventlet.spawn(
    wsgi.server,
    eventlet.listen((os.environ.get("HOST", "127.0.0.1"), 8000), backlog=1024),
    app,
    # Or else clients read the traceback of every error.
    debug=False,
    # Seconds for an idle connection, and for one that sends or takes nothing.
    keepalive=75,
    socket_timeout=30,
    # Send each piece at once, not 4096 bytes together.
    minimum_chunk_size=1,
    # Flask reads chunked bodies only with this.
    environ={"wsgi.input_terminated": True},
)

# A handler that only called kill() would wait for the next event, up to a minute.
while not signals and not server.dead:
    eventlet.sleep(0.5)
server.kill()
# What requests get; docker stop waits 10 s. An error of the server comes out here.
with eventlet.Timeout(8, False):
    try:
        server.wait()
    except GreenletExit:
        pass
