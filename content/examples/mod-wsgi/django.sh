pip install mod_wsgi django
django-admin startproject mysite
cd mysite
cat >> mysite/settings.py <<'PY'
INSTALLED_APPS += ["mod_wsgi.express"]
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
STATIC_ROOT = BASE_DIR / "static"
PY
python manage.py collectstatic --noinput
python manage.py runmodwsgi \
    --host 127.0.0.1 --processes 2 \
    --max-clients 100 \
    --access-log --log-to-terminal
