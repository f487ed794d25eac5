"""Starts hello:app from Python and lets SIGTERM wait for running requests."""

import signal
import sys

from waitress import serve

from hello import app


def stop(signum, frame):
    sys.exit(0)  # Waitress catches SystemExit and waits up to 5 seconds


signal.signal(signal.SIGTERM, stop)
serve(app, listen="127.0.0.1:8080", threads=8)
