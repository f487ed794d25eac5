# django_serve.py is in the current directory.
python3 -m venv venv
. venv/bin/activate
pip install django==5.2.19 eventlet==0.41.3
django-admin startproject mysite
cp django_serve.py mysite/
cd mysite
python django_serve.py
