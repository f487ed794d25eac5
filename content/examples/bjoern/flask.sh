# Compiles bjoern: needs build-essential, python3-dev and libev-dev.
python3 -m venv venv
. venv/bin/activate
pip install flask==3.1.3 bjoern==3.2.2
python serve.py 8000
