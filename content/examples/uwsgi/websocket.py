"""Echoes WebSocket messages: uwsgi --http 127.0.0.1:8080 --http-websockets --gevent 100 --wsgi-file websocket.py"""

import uwsgi


def application(environ, start_response):
    uwsgi.websocket_handshake()
    while True:
        uwsgi.websocket_send(uwsgi.websocket_recv())
