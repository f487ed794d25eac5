# django_serve.py is in the current directory. Development only.
python3 -m venv venv
. venv/bin/activate
pip install django==5.2.19
django-admin startproject mysite
cp django_serve.py mysite/
cd mysite
python django_serve.py
