# Next to flask_app.py, behind a proxy on the same machine.
py -m venv venv
venv\Scripts\pip install flask==3.1.3 waitress==3.0.2
venv\Scripts\waitress-serve --listen=127.0.0.1:8000 --threads=8 `
    --trusted-proxy=127.0.0.1 `
    "--trusted-proxy-headers=x-forwarded-for x-forwarded-proto" `
    flask_app:app
