python3 -m venv venv
. venv/bin/activate
pip install eventlet==0.41.3
python hello.py
