py -m venv .venv
.venv\Scripts\pip install daphne==4.2.3 twisted==26.10.0
.venv\Scripts\daphne --proxy-headers --http-timeout 60 hello:app
