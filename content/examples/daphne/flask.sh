#!/bin/sh
# Next to flask_app.py. asgiref comes with Daphne.
pip install "flask==3.1.3" "daphne==4.2.3" "twisted==26.10.0"
daphne --proxy-headers \
    --http-timeout 60 \
    flask_app:application
