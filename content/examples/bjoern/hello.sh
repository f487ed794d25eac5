# There is no wheel: pip compiles it, and libev has to be there.
sudo apt-get install build-essential python3-dev libev-dev
python3 -m venv venv
. venv/bin/activate
pip install bjoern==3.2.2
python hello.py
