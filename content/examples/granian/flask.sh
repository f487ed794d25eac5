#!/bin/sh
# Next to flask_app.py.
pip install "flask==3.1.3" "granian==2.8.9"
granian --interface wsgi --workers 2 \
    --blocking-threads 16 \
    --respawn-failed-workers \
    --workers-kill-timeout 30 \
    --access-log flask_app:app
