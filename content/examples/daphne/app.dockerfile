FROM python:3.14-slim
RUN pip install --no-cache-dir daphne==4.2.3 twisted==26.10.0
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY hello.py .
EXPOSE 8000
# Daphne is PID 1. SIGTERM cuts every request, however long the container may take to stop:
# let the load balancer drain first, in Kubernetes with a preStop hook.
CMD ["daphne", "-b", "0.0.0.0", "--proxy-headers", "--http-timeout", "60", "hello:app"]
