#!/bin/sh
# Next to hello.py. HTTP/1.1, HTTP/2 without TLS and WebSocket on 127.0.0.1:8000.
pip install "starlette==1.10.0" "hypercorn==0.18.0"
hypercorn --graceful-timeout 25 \
    --keep-alive 75 \
    --access-logfile - hello:app
