python3 -m venv venv
. venv/bin/activate
pip install flask==3.1.3 twisted==26.10.0
python serve.py flask_app.app
