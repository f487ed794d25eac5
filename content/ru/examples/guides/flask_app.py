from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
# Один прокси впереди задаёт X-Forwarded-For и X-Forwarded-Proto.
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)


@app.get("/")
def hello():
    return f"{request.scheme} {request.host} {request.remote_addr}\n"
