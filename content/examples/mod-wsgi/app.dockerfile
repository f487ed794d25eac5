FROM python:3.14-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends apache2 apache2-dev gcc \
 && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir mod_wsgi
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY --chown=app:app hello.py .
EXPOSE 8000
# SIGWINCH lets requests in flight finish, the default SIGTERM cuts them.
STOPSIGNAL SIGWINCH
CMD ["mod_wsgi-express", "start-server", "hello.py", "--log-to-terminal"]
