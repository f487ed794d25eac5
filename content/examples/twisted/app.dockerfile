FROM python:3.14-slim
RUN pip install --no-cache-dir flask==3.1.3 twisted==26.10.0
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY flask_app.py serve.py ./
ENV HOST=0.0.0.0
EXPOSE 8000
# serve.py ends within the 10 s that docker stop waits.
CMD ["python", "serve.py", "flask_app.app"]
