from asgiref.sync import ThreadSensitiveContext
from asgiref.wsgi import WsgiToAsgi
from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return "Hello\n"


adapter = WsgiToAsgi(app)


async def application(scope, receive, send):
    # A thread for each request. Without this, all requests share one thread.
    async with ThreadSensitiveContext():
        await adapter(scope, receive, send)
