# Next to manage.py and serve.py.
from mysite.wsgi import application
from serve import run


def app(environ, start_response):
    response = application(environ, start_response)
    if environ["REQUEST_METHOD"] != "HEAD":
        return response
    # Django leaves the body of HEAD to the server, and Tornado would close the connection.
    response.close()
    return []


run(app)
