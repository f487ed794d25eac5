python3 -m venv .venv
. .venv/bin/activate
pip install django waitress
django-admin startproject mysite
cd mysite
waitress-serve --listen=127.0.0.1:8080 \
    --threads=8 --connection-limit=500 \
    --trusted-proxy=127.0.0.1 \
    "--trusted-proxy-headers=x-forwarded-for x-forwarded-proto" \
    mysite.wsgi:application
