#!/bin/sh
# As root, after flask.sh: the same user, environment and virtual host.
cd /srv/myapp
venv/bin/pip install "django==5.2.19"
venv/bin/django-admin startproject mysite .
cat >> mysite/settings.py <<'PY'
ALLOWED_HOSTS = ["www.example.com"]
STATIC_ROOT = BASE_DIR / "public" / "static"
PY
# Apache sends public/static/ without asking Django.
venv/bin/python manage.py collectstatic --noinput
sed -i 's/from flask_app import app/from mysite.wsgi import application as app/' passenger_wsgi.py
chown -R myapp:myapp mysite manage.py passenger_wsgi.py
passenger-config restart-app /srv/myapp
