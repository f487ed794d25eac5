# Next to manage.py. Imported by: cherryd -i django_serve
from pathlib import Path

import cherrypy

from mysite.wsgi import application

static = Path(__file__).resolve().parent / "static"  # STATIC_ROOT, filled by collectstatic

cherrypy.tree.graft(application, "/")
cherrypy.tree.mount(None, "/static", {
    "/": {"tools.staticdir.on": True, "tools.staticdir.dir": str(static)},
})
