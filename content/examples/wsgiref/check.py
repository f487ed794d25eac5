from wsgiref.simple_server import make_server
from wsgiref.validate import validator

from hello import app

# Breaches of the WSGI specification raise AssertionError.
with make_server("127.0.0.1", 8000, validator(app)) as httpd:
    httpd.serve_forever()
