FROM python:3.14-slim
RUN pip install --no-cache-dir flask==3.1.3 gunicorn==27.0.1
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY hello.py .
EXPOSE 8000
# The arbiter is PID 1. SIGTERM, the default, gives requests 30 s, so the container needs more:
# docker stop -t 40, or terminationGracePeriodSeconds: 40 in Kubernetes.
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "--workers", "4", "--threads", "4", "--worker-tmp-dir", "/dev/shm", "--access-logfile", "-", "hello:app"]
