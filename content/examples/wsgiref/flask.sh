python3 -m venv venv
. venv/bin/activate
pip install flask==3.1.3
python flask_app.py
