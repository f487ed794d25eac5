#!/bin/sh
# В /srv/hello, рядом с production.py; в requirements.txt указан django.
python3 -m venv venv
venv/bin/pip install -r requirements.txt
venv/bin/django-admin startproject mysite . # только для нового проекта
cp production.py mysite/
export DJANGO_SETTINGS_MODULE=mysite.production
export SECRET_KEY="$(openssl rand -hex 32)"
venv/bin/python manage.py check --deploy
venv/bin/python manage.py migrate
venv/bin/python manage.py collectstatic --noinput
venv/bin/gunicorn mysite.wsgi
