"""A Django project in one file, started by Werkzeug's development server."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(
    DEBUG=True,
    SECRET_KEY="development only",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
)


def hello(request):
    return HttpResponse("Hello\n")


urlpatterns = [path("", hello)]
application = get_wsgi_application()

if __name__ == "__main__":
    from werkzeug.serving import run_simple

    # Without threaded=True, it answers one request at a time, as HTTP/1.0.
    run_simple("127.0.0.1", 5000, application, threaded=True)
