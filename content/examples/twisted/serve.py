import os
import sys

from twisted.internet import reactor
from twisted.internet.defer import ensureDeferred
from twisted.internet.task import deferLater
from twisted.python import log
from twisted.python.reflect import namedAny
from twisted.python.threadpool import ThreadPool
from twisted.web.server import Site
from twisted.web.wsgi import WSGIResource

log.startLogging(sys.stdout, setStdout=False)
# As many requests as threads run at a time.
pool = ThreadPool(minthreads=20, maxthreads=20)
resource = WSGIResource(reactor, pool, namedAny(sys.argv[1]))
# Otherwise, Twisted parses every form and upload in memory before the application does.
site = Site(resource, parsePOSTFormSubmission=False)
host = os.environ.get("HOST", "127.0.0.1")
port = reactor.listenTCP(8000, site, backlog=1024, interface=host)


# Otherwise, SIGTERM cuts requests off, and the process never ends.
async def drain():
    await port.stopListening()
    # Up to 8 s; docker stop waits 10 s.
    for _ in range(80):
        if not pool.working and not pool.q.qsize():
            break
        await deferLater(reactor, 0.1)
    # What is written last still has to leave.
    await deferLater(reactor, 0.5)


reactor.callWhenRunning(pool.start)
reactor.addSystemEventTrigger("before", "shutdown", lambda: ensureDeferred(drain()))
reactor.addSystemEventTrigger("after", "shutdown", pool.stop)
reactor.run()
