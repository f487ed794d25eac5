#!/bin/sh
# Creates a project called mysite and serves it on 127.0.0.1:8000.
pip install "django==5.2.19" "gunicorn==27.0.1"
django-admin startproject mysite
cd mysite || exit 1
gunicorn --workers 4 --threads 4 \
    --keep-alive 75 \
    --access-logfile - mysite.wsgi
