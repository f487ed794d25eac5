# serve.py is in the current directory.
python3 -m venv venv
. venv/bin/activate
pip install django==5.2.19 twisted==26.10.0
django-admin startproject mysite
cp serve.py mysite/
cd mysite
python serve.py mysite.wsgi.application
