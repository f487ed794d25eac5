#!/bin/sh
# Creates a project called mysite and serves it on 127.0.0.1:8000.
pip install "django==5.2.19" "hypercorn==0.18.0"
django-admin startproject mysite
cd mysite || exit 1
# Django knows no lifespan events: that the start warns about them is fine.
hypercorn --graceful-timeout 25 \
    --keep-alive 75 --access-logfile - \
    mysite.asgi:application
