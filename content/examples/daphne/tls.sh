#!/bin/sh
# Next to hello.py. HTTPS with HTTP/2 on port 8443; the directory pems holds the key and the certificate.
pip install "daphne==4.2.3" "twisted[tls,http2]==26.10.0"
mkdir -p pems
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout pems/key.pem -out pems/cert.pem
daphne -e tls:pems:8443 hello:app
