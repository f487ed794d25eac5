py -m venv venv
venv\Scripts\pip install flask==3.1.3 waitress==3.0.2
venv\Scripts\waitress-serve --listen=127.0.0.1:8000 flask_app:app
