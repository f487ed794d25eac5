py -m venv .venv
.venv\Scripts\pip install cherrypy==18.10.0 cheroot==11.1.2 flask==3.1.3
.venv\Scripts\cherryd -e production -i flask_app
