# django_serve.py and serve.py are in the current directory.
python3 -m venv venv
. venv/bin/activate
pip install django==5.2.19 tornado==6.6.1
django-admin startproject mysite
cp django_serve.py serve.py mysite/
cd mysite
python django_serve.py
