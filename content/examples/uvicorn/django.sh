#!/bin/sh
# Creates a project called mysite and serves it on 127.0.0.1:8000.
pip install "django==5.2.19" "uvicorn[standard]==0.54.0"
django-admin startproject mysite
cd mysite || exit 1
# Django knows no lifespan events: without this, each worker logs that they appear unsupported.
uvicorn --workers 4 --lifespan off \
    --timeout-graceful-shutdown 25 \
    --timeout-keep-alive 75 \
    mysite.asgi:application
