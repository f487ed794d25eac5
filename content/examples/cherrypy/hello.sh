# hello.py and serve.py are in the current directory.
python3 -m venv .venv
. .venv/bin/activate
pip install cherrypy==18.10.0 cheroot==11.1.2
cherryd -i serve
