from gevent.pywsgi import WSGIServer

from hello import app

WSGIServer(("127.0.0.1", 8443), app, certfile="server.crt", keyfile="server.key").serve_forever()
