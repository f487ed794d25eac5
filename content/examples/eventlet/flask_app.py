from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
# One proxy in front; without a proxy, leave this out: clients can write the headers.
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)


@app.get("/")
def hello():
    return "Hello from Flask on eventlet\n"
