#!/bin/sh
# Creates a project called mysite and serves it on 127.0.0.1:8000.
pip install "django==5.2.19" "granian==2.8.9"
django-admin startproject mysite
cd mysite || exit 1
granian --interface wsgi --workers 2 \
    --blocking-threads 16 \
    --respawn-failed-workers \
    --workers-kill-timeout 30 \
    mysite.wsgi:application
