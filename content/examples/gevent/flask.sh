python3 -m venv venv
. venv/bin/activate
pip install flask==3.1.3 gevent==26.9.0
python serve.py
