#!/bin/sh
# The same command on Daphne, for ASGI. Development only.
pip install "django==6.1.3" "daphne==4.2.3"
django-admin startproject mysite
cd mysite || exit 1
# daphne must come before django.contrib.staticfiles.
cat >> mysite/settings.py <<'EOF'
INSTALLED_APPS = ["daphne", *INSTALLED_APPS]
ASGI_APPLICATION = "mysite.asgi.application"
EOF
python manage.py runserver
