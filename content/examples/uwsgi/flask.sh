# Compiles uWSGI: needs build-essential and python3-dev.
python3 -m venv .venv
. .venv/bin/activate
pip install flask uwsgi
uwsgi --http 127.0.0.1:8080 --master \
    --processes 4 --buffer-size 32768 \
    --harakiri 30 \
    --hook-master-start "unix_signal:15 gracefully_kill_them_all" \
    --module "flask_app:create_app()"
