#!/bin/sh
# Next to hello.py.
pip install "flask==3.1.3" "gunicorn==27.0.1"
gunicorn --workers 4 --threads 4 \
    --keep-alive 75 \
    --access-logfile - hello:app
