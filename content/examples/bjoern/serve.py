# python serve.py [port]: one process, which runs one request at a time.
import os
import signal
import sys

import bjoern

from flask_app import app


def finish(number, frame):
    # A second SIGINT would end bjoern at once.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    # On the first one, it takes no more connections and lets requests finish.
    os.kill(os.getpid(), signal.SIGINT)
    # It would wait for open connections without end; the alarm ends it.
    signal.alarm(8)


signal.signal(signal.SIGTERM, finish)
host = os.environ.get("HOST", "127.0.0.1")
port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
try:
    bjoern.run(app, host, port)
except KeyboardInterrupt:
    # This is how run() ends.
    pass
