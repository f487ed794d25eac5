#!/bin/sh
# Next to hello.py.
pip install "flask==3.1.3" "gunicorn==27.0.1"
gunicorn --threads 4 hello:app
