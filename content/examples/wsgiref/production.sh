# The same flask_app.py under a server made for production.
python3 -m venv venv
. venv/bin/activate
pip install flask==3.1.3 waitress==3.0.2
waitress-serve --listen=127.0.0.1:8000 flask_app:app
