# hello.py is in the current directory; "python -m" puts that directory on the import path.
python3 -m venv .venv
. .venv/bin/activate
pip install cheroot==11.1.2
python -m cheroot hello:app \
    --bind 127.0.0.1:8000 --threads 20
