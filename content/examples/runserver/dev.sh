#!/bin/sh
# A new project on 127.0.0.1:8000. Development only.
pip install "django==6.1.3"
django-admin startproject mysite
cd mysite || exit 1
python manage.py runserver
