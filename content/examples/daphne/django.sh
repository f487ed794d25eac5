#!/bin/sh
# Creates a project called mysite and serves it on 127.0.0.1:8000.
pip install "django==5.2.19" "daphne==4.2.3" "twisted==26.10.0"
django-admin startproject mysite
cd mysite || exit 1
daphne --proxy-headers \
    --http-timeout 60 \
    mysite.asgi:application
