# Django under a server made for production; set DEBUG and ALLOWED_HOSTS first.
python3 -m venv venv
. venv/bin/activate
pip install django==5.2.19 waitress==3.0.2
django-admin startproject mysite
cd mysite
waitress-serve --listen=127.0.0.1:8000 mysite.wsgi:application
