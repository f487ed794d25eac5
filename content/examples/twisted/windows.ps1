py -m venv venv
venv\Scripts\pip install flask==3.1.3 twisted==26.10.0
venv\Scripts\python serve.py flask_app.app
