#!/bin/sh
# Debian или Ubuntu, в /srv/hello рядом с flask_app.py.
sudo apt-get install apache2 apache2-dev build-essential python3-dev
venv/bin/pip install mod_wsgi==6.1.1
venv/bin/mod_wsgi-express start-server flask_app.py --callable-object app \
    --host 127.0.0.1 --port 8000 --processes 2 --threads 4 \
    --url-alias /static ./static --access-log --log-to-terminal
