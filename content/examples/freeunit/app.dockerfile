# For a pinned version, its number takes the place of "latest". Other modules: python-3.12, python-3.13, each also -slim.
FROM ghcr.io/freeunitorg/freeunit:latest-python-3.14-slim
WORKDIR /srv/app
RUN pip install --no-cache-dir "flask==3.1.3"
COPY flask_app.py .
# Loaded at the first start, while /var/lib/unit is empty.
COPY config.json /docker-entrypoint.d/
EXPOSE 8000
# Lets ASGI code finish. Clients are still cut off: take the container out of the load balancer before you stop it.
STOPSIGNAL SIGQUIT
