# From Python 3.12.1 on, --graceful-timeout does not end requests; on 3.14, starts are reported to crash.
FROM python:3.11-slim
RUN pip install --no-cache-dir starlette==1.10.0 hypercorn==0.18.0
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY hello.py .
EXPOSE 8000
# One worker for each container; --graceful-timeout is shorter than the platform's grace period, 30 s in Kubernetes.
CMD ["hypercorn", "--bind", "0.0.0.0:8000", "--graceful-timeout", "25", "--keep-alive", "75", "--access-logfile", "-", "hello:app"]
