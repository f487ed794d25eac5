#!/bin/sh
# In /srv/hello, with django in requirements.txt. The last but one line needs mysite/production.py.
python3 -m venv venv
venv/bin/pip install -r requirements.txt
venv/bin/django-admin startproject mysite .
export DJANGO_SETTINGS_MODULE=mysite.production SECRET_KEY="$(openssl rand -hex 32)"
venv/bin/python manage.py check --deploy
venv/bin/python manage.py collectstatic --noinput
venv/bin/gunicorn mysite.wsgi
