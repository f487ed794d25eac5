python3 -m venv venv
. venv/bin/activate
pip install eventlet==0.41.3 flask==3.1.3
python serve.py
