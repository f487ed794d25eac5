# Without --server-name, the generated configuration has no HTTPS listener.
mod_wsgi-express start-server flask_app.py --callable-object app --server-name www.example.com \
    --port 8000 --https-port 8443 --https-only \
    --ssl-certificate-file server.crt --ssl-certificate-key-file server.key --http2
