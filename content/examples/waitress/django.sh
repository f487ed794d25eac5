python3 -m venv .venv
. .venv/bin/activate
pip install django waitress
django-admin startproject mysite
cd mysite
waitress-serve --listen=127.0.0.1:8080 mysite.wsgi:application
