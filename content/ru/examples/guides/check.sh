#!/bin/sh
# 1. Сам Gunicorn.
curl -i http://127.0.0.1:8000/
# 2. Через nginx.
curl -i -H "Host: example.com" http://127.0.0.1/
# 3. Файл, который вы положили в static/: до Gunicorn запрос не доходит.
curl -I -H "Host: example.com" http://127.0.0.1/static/hello.txt
# 4. Поддельного адреса не должно быть ни в ответе, ни в журнале.
curl -i -H "Host: example.com" -H "X-Forwarded-For: 203.0.113.9" \
    http://127.0.0.1/
