"""Each interface on a server of the other: pip install asgiref a2wsgi."""

from a2wsgi import ASGIMiddleware
from asgiref.wsgi import WsgiToAsgi

import asgi
import wsgi

for_asgi_servers = WsgiToAsgi(wsgi.app)  # daphne adapters:for_asgi_servers
for_wsgi_servers = ASGIMiddleware(asgi.app)  # waitress-serve adapters:for_wsgi_servers
