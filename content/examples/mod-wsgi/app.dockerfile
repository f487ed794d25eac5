FROM python:3.14-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends apache2 apache2-dev gcc \
 && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir flask mod_wsgi
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY --chown=app:app flask_app.py .
EXPOSE 8000
# Apache replaces the command as PID 1. SIGWINCH lets requests finish, with no limit of its own,
# so docker stop -t 70 or terminationGracePeriodSeconds: 70 is the limit; SIGTERM would cut them.
STOPSIGNAL SIGWINCH
CMD ["mod_wsgi-express", "start-server", "flask_app.py", "--callable-object", "app", "--processes", "2", "--log-to-terminal"]
