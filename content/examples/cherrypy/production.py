# Imported by: cherryd -c site.conf -i production
import cherrypy
import cheroot.server
from cherrypy.lib import cpstats
from werkzeug.middleware.proxy_fix import ProxyFix

from flask_app import app

# More idle connections than the default ten; there is no configuration key for it.
cheroot.server.HTTPServer.keep_alive_conn_limit = 100

# tools.proxy does not affect a grafted application; this replaces the graft in flask_app.py.
cherrypy.tree.graft(ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1), "/")

# JSON for monitoring at /server-stats/data: block public access in the proxy.
cherrypy.tree.mount(cpstats.StatsPage(), "/server-stats")
