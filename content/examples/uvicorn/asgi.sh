#!/bin/sh
# Next to hello.py. HTTP and WebSocket on 127.0.0.1:8000, in four processes.
pip install "fastapi==0.165.0" "uvicorn[standard]==0.54.0"
uvicorn --workers 4 \
    --timeout-graceful-shutdown 25 \
    --timeout-keep-alive 75 hello:app
