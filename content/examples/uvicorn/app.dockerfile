FROM python:3.14-slim
RUN pip install --no-cache-dir fastapi==0.165.0 "uvicorn[standard]==0.54.0"
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY hello.py .
EXPOSE 8000
# One process for each container: the platform starts more of them, and sees each that ends.
# --timeout-graceful-shutdown is shorter than the platform's grace period, 30 s in Kubernetes.
CMD ["uvicorn", "--host", "0.0.0.0", "--timeout-graceful-shutdown", "25", "--timeout-keep-alive", "75", "hello:app"]
