#!/bin/sh
# Next to asgi_app.py, in /srv/app. That it is ASGI is found out; "protocol" only makes sure.
curl --unix-socket /run/control.unit.sock -X PUT --data-binary @- http://localhost/config <<'CONFIG'
{
    "listeners": { "127.0.0.1:8000": { "pass": "applications/asgi" } },
    "applications": {
        "asgi": {
            "type": "python 3",
            "path": "/srv/app",
            "module": "asgi_app",
            "protocol": "asgi",
            "processes": 4
        }
    }
}
CONFIG
