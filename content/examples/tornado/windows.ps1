py -m venv venv
venv\Scripts\pip install tornado==6.6.1
venv\Scripts\python hello.py
