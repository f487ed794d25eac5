"""Production settings, read from the working directory by: gunicorn hello:app."""

import multiprocessing

bind = "127.0.0.1:8000"
# In a container set a number: this counts the host's processors.
workers = multiprocessing.cpu_count()
worker_class = "gthread"
threads = 4

# Longer than the idle timeout of the proxy or load balancer in front (60 s is common).
keepalive = 75

# The stop timeout of systemd or Kubernetes must be longer than this.
graceful_timeout = 30

# Replace each worker now and then, not all at the same moment.
max_requests = 2000
max_requests_jitter = 400

# The heartbeat file belongs in memory (Linux).
worker_tmp_dir = "/dev/shm"

# Peers whose X-Forwarded-Proto is trusted.
forwarded_allow_ips = "127.0.0.1,::1"

accesslog = "-"

# All Gunicorns of one user would otherwise share one socket path.
control_socket_disable = True
