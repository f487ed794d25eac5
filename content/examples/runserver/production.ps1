py -m venv .venv
.venv\Scripts\pip install django==6.1.3 waitress==3.0.2
.venv\Scripts\waitress-serve --host 127.0.0.1 --port 8000 mysite.wsgi:application
