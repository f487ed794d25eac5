python3 -m venv venv
. venv/bin/activate
pip install "twisted[tls,http2]==26.10.0"
mkdir certificates
openssl req -x509 -newkey rsa:2048 -nodes -keyout certificates/key.pem -out certificates/cert.pem \
  -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost
export PYTHONPATH=.
twist --log-format=text web --wsgi=hello.app --listen=tls:certificates:8443:interface=127.0.0.1
