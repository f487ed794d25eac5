#!/bin/sh
# Next to flask_app.py. Each request runs in a thread; larger bodies than 16 MiB get 400.
pip install "flask==3.1.3" "hypercorn==0.18.0"
hypercorn --graceful-timeout 25 \
    --keep-alive 75 --access-logfile - \
    wsgi:flask_app:app
