py -m venv .venv
.venv\Scripts\pip install starlette==1.10.0 hypercorn==0.18.0
.venv\Scripts\hypercorn --graceful-timeout 25 --keep-alive 75 --access-logfile - hello:app
