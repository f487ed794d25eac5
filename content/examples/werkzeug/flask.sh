#!/bin/sh
# Next to hello.py. Development only.
pip install "flask==3.1.3" "werkzeug==3.1.9"
flask --app hello run
