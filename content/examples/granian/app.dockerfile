FROM python:3.14-slim
RUN pip install --no-cache-dir granian==2.8.9
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY hello.py .
EXPOSE 8000
# One worker: the platform starts more containers. Granian is PID 1 and stops on SIGTERM when requests have finished,
# at the latest after 30 s, so the container needs more: docker stop -t 40, or terminationGracePeriodSeconds: 40.
CMD ["granian", "--interface", "asgi", "--host", "0.0.0.0", "--workers-kill-timeout", "30", "--access-log", "hello:app"]
