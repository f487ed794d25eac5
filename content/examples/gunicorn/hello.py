from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return "Hello\n"


def create_app():
    """A factory, started with: gunicorn 'hello:create_app()'."""
    return app
