# Apache 2.4, its development files and a compiler come first, on Debian or Ubuntu:
#   sudo apt-get install apache2 apache2-dev build-essential python3-dev
pip install mod_wsgi flask
mod_wsgi-express start-server \
    flask_app.py --callable-object app \
    --host 127.0.0.1 --processes 2 \
    --max-clients 100 \
    --access-log --log-to-terminal
