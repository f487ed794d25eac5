#!/bin/sh
# Next to flask_app.py.
pip install "flask==3.1.3" "a2wsgi==1.10.10" "uvicorn[standard]==0.54.0"
uvicorn --workers 4 --lifespan off \
    --timeout-graceful-shutdown 25 \
    --timeout-keep-alive 75 \
    flask_app:application
