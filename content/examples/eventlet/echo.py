import eventlet
from eventlet import wsgi
from eventlet.websocket import WebSocketWSGI

import hello


@WebSocketWSGI
def echo(ws):
    # None: the client has closed the connection.
    while (message := ws.wait()) is not None:
        ws.send(message)


def app(environ, start_response):
    handler = echo if environ["PATH_INFO"] == "/echo" else hello.app
    return handler(environ, start_response)


wsgi.server(eventlet.listen(("127.0.0.1", 8000)), app)
