#!/bin/sh
# A Django project under a server meant for production. In settings.py: DEBUG = False, ALLOWED_HOSTS, STATIC_ROOT.
pip install "django==6.1.3" "gunicorn==27.0.1"
django-admin startproject mysite
cd mysite || exit 1
gunicorn --workers 2 --threads 4 --bind 127.0.0.1:8000 mysite.wsgi
