python3 -m venv venv
. venv/bin/activate
pip install gevent==26.9.0
python -m gevent.monkey hello.py
