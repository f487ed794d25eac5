python3 -m venv .venv
. .venv/bin/activate
pip install flask waitress
waitress-serve --listen=127.0.0.1:8080 flask_app:app
