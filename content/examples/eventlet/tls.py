import eventlet
from eventlet import wsgi

from hello import app

listener = eventlet.listen(("127.0.0.1", 8443))
wsgi.server(eventlet.wrap_ssl(listener, certfile="server.crt", keyfile="server.key", server_side=True), app)
