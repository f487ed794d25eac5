# The last image that was announced; none gets security updates any more.
FROM unit:1.34.2-python3.13
WORKDIR /srv/app
RUN pip install --no-cache-dir "flask==3.1.3"
COPY flask_app.py .
# Loaded at the first start, while /var/lib/unit is empty.
COPY config.json /docker-entrypoint.d/
EXPOSE 8000
# SIGTERM cuts off running requests: take the container out of the load balancer before you stop it.
