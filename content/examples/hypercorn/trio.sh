#!/bin/sh
# Next to trio_app.py.
pip install "hypercorn[trio]==0.18.0"
hypercorn -k trio trio_app:app
