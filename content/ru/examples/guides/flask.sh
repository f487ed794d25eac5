#!/bin/sh
# В /srv/hello, рядом с flask_app.py и requirements.txt.
python3 -m venv venv
venv/bin/pip install -r requirements.txt
venv/bin/gunicorn flask_app:app
