#!/bin/sh
# Next to hello.py. HTTP and WebSocket on 127.0.0.1:8000.
pip install "daphne==4.2.3" "twisted==26.10.0"
daphne --proxy-headers \
    --http-timeout 60 hello:app
