#!/bin/sh
# In /srv/hello, next to flask_app.py and requirements.txt.
python3 -m venv venv
venv/bin/pip install -r requirements.txt
venv/bin/gunicorn flask_app:app
