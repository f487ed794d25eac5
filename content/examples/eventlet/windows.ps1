py -m venv venv
venv\Scripts\pip install eventlet==0.41.3
venv\Scripts\python hello.py
