"""Каждый интерфейс на сервере другого: pip install asgiref a2wsgi."""

from a2wsgi import ASGIMiddleware
from asgiref.wsgi import WsgiToAsgi

import asgi
import wsgi

# daphne adapters:for_asgi_servers
for_asgi_servers = WsgiToAsgi(wsgi.app)

# waitress-serve --listen=127.0.0.1:8000 adapters:for_wsgi_servers
for_wsgi_servers = ASGIMiddleware(asgi.app)
