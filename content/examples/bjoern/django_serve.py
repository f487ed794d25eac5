# Next to manage.py.
import os
import signal

import bjoern

from mysite.wsgi import application


def finish(number, frame):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGINT)
    signal.alarm(8)


signal.signal(signal.SIGTERM, finish)
try:
    bjoern.run(application, "127.0.0.1", 8000)
except KeyboardInterrupt:
    pass
