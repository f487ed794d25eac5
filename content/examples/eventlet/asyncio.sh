# The first step of the migration guide: the same program on asyncio's event loop.
python3 -m venv venv
. venv/bin/activate
pip install eventlet==0.41.3 flask==3.1.3
EVENTLET_HUB=asyncio python serve.py
