#!/bin/sh
# Next to hello.py. HTTPS with HTTP/2 on TCP port 8443, HTTP/3 on UDP port 8443.
pip install "starlette==1.10.0" "hypercorn[h3]==0.18.0"
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem
hypercorn --bind localhost:8443 --quic-bind localhost:8443 --certfile cert.pem --keyfile key.pem hello:app
