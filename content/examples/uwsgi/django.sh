# builds uWSGI: needs a C compiler and the Python headers (build-essential, python3-dev)
python3 -m venv .venv
. .venv/bin/activate
pip install django uwsgi
django-admin startproject mysite
cd mysite
uwsgi --http 127.0.0.1:8080 --master --processes 2 --module mysite.wsgi
