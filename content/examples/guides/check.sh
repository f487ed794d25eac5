#!/bin/sh
# 1. Gunicorn alone.
curl -i http://127.0.0.1:8000/
# 2. Through nginx.
curl -i -H "Host: example.com" http://127.0.0.1/
# 3. A file that you have put into static/: it never reaches Gunicorn.
curl -I -H "Host: example.com" http://127.0.0.1/static/hello.txt
# 4. A forged address must not appear in the answer or in the log.
curl -i -H "Host: example.com" -H "X-Forwarded-For: 203.0.113.9" \
    http://127.0.0.1/
