FROM python:3.14-slim
RUN pip install --no-cache-dir flask==3.1.3 waitress==3.0.2
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY flask_app.py .
EXPOSE 8080
# Waitress is PID 1, which SIGTERM does not reach. SIGINT gives requests 5 s;
# docker stop waits 10 s, Kubernetes 30 s.
STOPSIGNAL SIGINT
CMD ["waitress-serve", "--listen=0.0.0.0:8080", "--threads=8", "--connection-limit=500", "flask_app:app"]
