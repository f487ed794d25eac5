py -m venv .venv
.venv\Scripts\pip install fastapi==0.165.0 "uvicorn[standard]==0.54.0"
.venv\Scripts\uvicorn --workers 4 --timeout-graceful-shutdown 25 --timeout-keep-alive 75 hello:app
