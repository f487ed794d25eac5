# Next to manage.py. Patch before Django is imported.
import eventlet

eventlet.monkey_patch()

import signal

from eventlet import wsgi
from greenlet import GreenletExit

from mysite.wsgi import application

signals = []
for number in (signal.SIGINT, signal.SIGTERM):
    signal.signal(number, lambda *_: signals.append(True))

listener = eventlet.listen(("127.0.0.1", 8000), backlog=1024)
options = {"debug": False, "keepalive": 75, "socket_timeout": 30, "minimum_chunk_size": 1}
server = eventlet.spawn(wsgi.server, listener, application, **options)
while not signals and not server.dead:
    eventlet.sleep(0.5)
server.kill()
with eventlet.Timeout(8, False):
    try:
        server.wait()
    except GreenletExit:
        pass
