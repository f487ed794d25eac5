# Next to manage.py.
from wsgiref.simple_server import make_server

from mysite.wsgi import application

with make_server("127.0.0.1", 8000, application) as httpd:
    httpd.serve_forever()
