#!/bin/sh
# In /srv/app, a Django project named mysite with STATIC_ROOT = "/srv/app/static" and a virtual environment in venv.
venv/bin/python manage.py collectstatic --noinput
# As root. FreeUnit sends what lies below /srv/app/static itself.
curl --unix-socket /run/control.unit.sock -X PUT --data-binary @- http://localhost/config <<'CONFIG'
{
    "listeners": { "127.0.0.1:8000": { "pass": "routes" } },
    "routes": [
        { "match": { "uri": "/static/*" }, "action": { "share": "/srv/app$uri" } },
        { "action": { "pass": "applications/django" } }
    ],
    "applications": {
        "django": {
            "type": "python 3",
            "path": "/srv/app",
            "home": "/srv/app/venv",
            "module": "mysite.wsgi",
            "environment": { "DJANGO_SETTINGS_MODULE": "mysite.settings" },
            "processes": 4,
            "limits": { "timeout": 30 }
        }
    }
}
CONFIG
