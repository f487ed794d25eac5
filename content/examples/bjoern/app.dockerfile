FROM python:3.13-slim-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev libev-dev
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir flask==3.1.3 bjoern==3.2.2

FROM python:3.13-slim-bookworm
RUN apt-get update \
 && apt-get install -y --no-install-recommends libev4 \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /venv /venv
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY flask_app.py serve.py ./
ENV HOST=0.0.0.0
EXPOSE 8000
# serve.py handles SIGTERM and ends within the 10 s that docker stop waits.
CMD ["/venv/bin/python", "serve.py"]
