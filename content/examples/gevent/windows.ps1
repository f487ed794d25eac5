py -m venv venv
venv\Scripts\pip install gevent==26.9.0
venv\Scripts\python -m gevent.monkey hello.py
