# builds uWSGI: needs a C compiler and the Python headers (build-essential, python3-dev)
python3 -m venv .venv
. .venv/bin/activate
pip install uwsgi
uwsgi --http 127.0.0.1:9090 --wsgi-file hello.py
