#!/bin/sh
# As root, on Debian or Ubuntu. The module is built for the Python whose python3-config comes first on the path.
apt-get install -y git build-essential libssl-dev libpcre2-dev python3-dev python3-venv curl
useradd --system --user-group --no-create-home --shell /usr/sbin/nologin unit
git clone --depth 1 -b 1.37.0 https://github.com/freeunitorg/freeunit && cd freeunit
./configure --openssl --user=unit --group=unit --statedir=/var/lib/unit \
    --control=unix:/run/control.unit.sock --pid=/run/unit.pid --logdir=/var/log/unit --log=/var/log/unit/unit.log
make && make install
./configure python --config=python3-config --module=python3
make python3 && make python3-install
