# Imported by: cherryd -i flask_app
import cherrypy
from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    return "Hello from Flask\n"


cherrypy.tree.graft(app, "/")
