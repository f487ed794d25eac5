# django_serve.py is in the current directory.
python3 -m venv .venv
. .venv/bin/activate
pip install cherrypy==18.10.0 cheroot==11.1.2 django==5.2.19
django-admin startproject mysite
cp django_serve.py mysite/
cd mysite
echo 'STATIC_ROOT = BASE_DIR / "static"' >> mysite/settings.py
python manage.py collectstatic --noinput
cherryd -e production -i django_serve
