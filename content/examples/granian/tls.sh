#!/bin/sh
# Next to hello.py. HTTPS with HTTP/2 on port 8443; without --ssl-protocol-min, only TLS 1.3.
pip install "granian==2.8.9"
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem
granian --interface asgi --port 8443 --ssl-certificate cert.pem --ssl-keyfile key.pem \
    --ssl-protocol-min tls1.2 hello:app
