from a2wsgi import WSGIMiddleware
from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return "Hello from Flask\n"


# Flask runs in a pool of threads; this many requests at a time in each process.
application = WSGIMiddleware(app, workers=10)
