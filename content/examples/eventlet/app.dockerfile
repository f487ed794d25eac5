FROM python:3.14-slim
RUN pip install --no-cache-dir eventlet==0.41.3 flask==3.1.3
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY flask_app.py serve.py ./
ENV HOST=0.0.0.0
EXPOSE 8000
# serve.py handles SIGTERM and ends within the 10 s that docker stop waits.
CMD ["python", "serve.py"]
