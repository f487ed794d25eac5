#!/bin/sh
# Next to asgi_app.py. FastAPI and Starlette start the same way.
pip install "gunicorn==27.0.1"
gunicorn -k asgi --workers 4 \
    --keep-alive 75 \
    --access-logfile - asgi_app:app
