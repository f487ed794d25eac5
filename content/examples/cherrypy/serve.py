# Imported by: cherryd -i serve
import cherrypy

from hello import app

cherrypy.tree.graft(app, "/")
