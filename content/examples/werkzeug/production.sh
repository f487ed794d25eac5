#!/bin/sh
# The same hello.py under a server meant for production.
pip install "flask==3.1.3" "waitress==3.0.2"
waitress-serve --host 127.0.0.1 \
    --port 8000 hello:app
