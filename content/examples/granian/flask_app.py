from flask import Flask
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

app = Flask(__name__)
# Without it, request.remote_addr is the proxy and request.scheme is http.
app.wsgi_app = wrap_wsgi_with_proxy_headers(app.wsgi_app, trusted_hosts="127.0.0.1")


@app.get("/")
def hello():
    return "Hello from Flask\n"
