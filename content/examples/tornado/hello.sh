python3 -m venv venv
. venv/bin/activate
pip install tornado==6.6.1
python hello.py
