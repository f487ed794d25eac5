#!/bin/sh
# Next to django_app.py. Development only.
pip install "django==5.2.19" "werkzeug==3.1.9"
python django_app.py
