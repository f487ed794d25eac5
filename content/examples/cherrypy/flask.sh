# flask_app.py is in the current directory.
python3 -m venv .venv
. .venv/bin/activate
pip install cherrypy==18.10.0 cheroot==11.1.2 flask==3.1.3
cherryd -e production -i flask_app
