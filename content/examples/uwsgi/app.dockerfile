FROM python:3.14-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev \
 && pip install --no-cache-dir flask==3.1.3 uwsgi==2.0.31
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY flask_app.py .
EXPOSE 8080
# The master is PID 1. With the hook, SIGTERM lets requests finish, with no limit of its own:
# docker stop -t 45, or terminationGracePeriodSeconds: 45 in Kubernetes, is the limit.
CMD ["uwsgi", "--http", ":8080", "--master", "--processes", "4", "--buffer-size", "32768", "--harakiri", "30", "--hook-master-start", "unix_signal:15 gracefully_kill_them_all", "--module", "flask_app:create_app()"]
