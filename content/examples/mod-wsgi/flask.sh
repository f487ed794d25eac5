pip install mod_wsgi flask
mod_wsgi-express start-server flask_app.py --callable-object app --host 127.0.0.1
