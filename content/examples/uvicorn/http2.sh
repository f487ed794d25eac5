#!/bin/sh
# Next to hello.py. HTTPS with experimental HTTP/2 on port 8443.
pip install "fastapi==0.165.0" "uvicorn[standard]==0.54.0" "zttp==0.0.35"
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem
uvicorn --http zttp --http2 --port 8443 --ssl-certfile cert.pem --ssl-keyfile key.pem hello:app
