# 6.0.26, without the fixes of 6.2.0; Debian unstable has those, but its build hangs on uploads above 128 KiB.
FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends apache2 libapache2-mod-passenger python3-venv \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --create-home --home-dir /srv/myapp myapp && chmod 755 /srv/myapp
WORKDIR /srv/myapp
RUN mkdir public tmp && python3 -m venv venv && venv/bin/pip install --no-cache-dir "flask==3.1.3"
COPY --chown=myapp:myapp flask_app.py passenger_wsgi.py ./
COPY myapp.conf /etc/apache2/sites-enabled/000-default.conf
EXPOSE 80
# SIGWINCH lets requests finish, SIGTERM would cut them.
STOPSIGNAL SIGWINCH
CMD ["apachectl", "-DFOREGROUND"]
