#!/bin/sh
# In /srv/app, next to flask_app.py. The environment must be of the Python that the module was built for.
python3 -m venv venv
venv/bin/pip install "flask==3.1.3"
# As root, since nobody else may. The answer is {"success": …}, or what is wrong, and then the old configuration stays.
curl --unix-socket /run/control.unit.sock -X PUT --data-binary @- http://localhost/config <<'CONFIG'
{
    "listeners": {
        "127.0.0.1:8000": {
            "pass": "applications/flask",
            "forwarded": {
                "client_ip": "X-Forwarded-For",
                "protocol": "X-Forwarded-Proto",
                "source": ["127.0.0.1"]
            }
        }
    },
    "applications": {
        "flask": {
            "type": "python 3",
            "path": "/srv/app",
            "home": "/srv/app/venv",
            "module": "flask_app",
            "callable": "app",
            "environment": { "RELEASE": "1" },
            "user": "app",
            "group": "app",
            "processes": 4,
            "limits": { "timeout": 30, "requests": 10000 }
        }
    },
    "settings": { "http": { "max_body_size": 20971520, "chunked_transform": true } },
    "access_log": "/var/log/unit/access.log"
}
CONFIG
