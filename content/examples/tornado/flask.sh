python3 -m venv venv
. venv/bin/activate
pip install flask==3.1.3 tornado==6.6.1
python serve.py
