# The same server without cherryd: python script.py
import cherrypy

from hello import app

cherrypy.tree.graft(app, "/")
cherrypy.engine.signals.subscribe()  # without this line SIGTERM cuts requests
cherrypy.engine.start()
cherrypy.engine.block()
