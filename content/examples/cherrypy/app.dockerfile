FROM python:3.14-slim
RUN pip install --no-cache-dir cherrypy==18.10.0 cheroot==11.1.2 flask==3.1.3
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY flask_app.py .
RUN printf "[global]\nenvironment = 'production'\nlog.screen = True\n" > container.conf
RUN printf "server.socket_host = '0.0.0.0'\nserver.thread_pool = 20\n" >> container.conf
EXPOSE 8080
# cherryd is PID 1 and waits for requests after SIGTERM, with no limit of its own:
# docker stop -t 60, or terminationGracePeriodSeconds: 60 in Kubernetes, is the limit.
CMD ["cherryd", "-c", "container.conf", "-i", "flask_app"]
