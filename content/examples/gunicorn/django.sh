#!/bin/sh
# Makes a project called mysite and serves it on 127.0.0.1:8000.
pip install "django==5.2.19" "gunicorn==27.0.1"
django-admin startproject mysite
cd mysite || exit 1
gunicorn --threads 4 mysite.wsgi
