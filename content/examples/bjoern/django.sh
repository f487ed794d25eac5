# Compiles bjoern: needs build-essential, python3-dev and libev-dev. django_serve.py is in the current directory.
python3 -m venv venv
. venv/bin/activate
pip install django==5.2.19 bjoern==3.2.2
django-admin startproject mysite
cp django_serve.py mysite/
cd mysite
python django_serve.py
