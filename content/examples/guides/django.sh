#!/bin/sh
# In /srv/hello, next to production.py; requirements.txt names django.
python3 -m venv venv
venv/bin/pip install -r requirements.txt
venv/bin/django-admin startproject mysite . # only for a new project
cp production.py mysite/
export DJANGO_SETTINGS_MODULE=mysite.production
export SECRET_KEY="$(openssl rand -hex 32)"
venv/bin/python manage.py check --deploy
venv/bin/python manage.py migrate
venv/bin/python manage.py collectstatic --noinput
venv/bin/gunicorn mysite.wsgi
