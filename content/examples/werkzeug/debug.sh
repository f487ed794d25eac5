#!/bin/sh
# Reloader and debugger on. Never use it on an address others can reach.
pip install "flask==3.1.3" "werkzeug==3.1.9" watchdog
flask --app hello run --debug --port 5001
