py -m venv .venv
.venv\Scripts\pip install granian==2.8.9
# One worker: Granian starts no more of them on Windows.
.venv\Scripts\granian --interface asgi --access-log hello:app
