python3 -m venv venv
. venv/bin/activate
pip install twisted==26.10.0
# The command doesn't look for modules in the current directory.
export PYTHONPATH=.
twist --log-format=text web --wsgi=hello.app --listen=tcp:8000:interface=127.0.0.1
