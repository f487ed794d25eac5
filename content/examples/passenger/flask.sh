#!/bin/sh
# As root, on Debian or Ubuntu, next to flask_app.py and passenger_wsgi.py.
apt-get install -y apache2 libapache2-mod-passenger python3-venv
useradd --system --create-home --home-dir /srv/myapp myapp
mkdir -p /srv/myapp/public /srv/myapp/tmp
# The owner of passenger_wsgi.py is the user that the application runs as.
install -o myapp -g myapp -m 644 flask_app.py passenger_wsgi.py /srv/myapp/
python3 -m venv /srv/myapp/venv
/srv/myapp/venv/bin/pip install "flask==3.1.3"
chmod 755 /srv/myapp
cp myapp.conf /etc/apache2/sites-available/
a2dissite 000-default
a2ensite myapp
systemctl restart apache2
