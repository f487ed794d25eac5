import os
import signal

import bjoern

from flask_app import app

workers = set()


def finish(number, frame):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGINT)
    signal.alarm(8)


def stop(number, frame):
    for pid in workers:
        os.kill(pid, signal.SIGTERM)


for _ in range(4):
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGTERM, finish)
        try:
            # A socket for each process: the kernel spreads connections among them.
            bjoern.run(app, "127.0.0.1", 8000, reuse_port=True)
        except KeyboardInterrupt:
            os._exit(0)
    workers.add(pid)
# Only the first process passes signals on: set after the fork.
signal.signal(signal.SIGTERM, stop)
signal.signal(signal.SIGINT, stop)
# Nothing replaces a worker that dies.
while workers:
    workers.discard(os.wait()[0])
