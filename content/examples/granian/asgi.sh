#!/bin/sh
# Next to hello.py. HTTP/1.1, HTTP/2 and WebSocket on 127.0.0.1:8000.
pip install "granian==2.8.9"
granian --interface asgi --workers 2 \
    --respawn-failed-workers \
    --workers-kill-timeout 30 \
    --access-log hello:app
