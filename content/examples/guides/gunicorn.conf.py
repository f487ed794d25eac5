# /srv/hello/gunicorn.conf.py, read without being named.
bind = "127.0.0.1:8000"
workers = 2
threads = 4

# Longer than nginx keeps an idle connection to us (60 s).
keepalive = 75

# How long requests in flight may take to finish on SIGTERM and SIGHUP.
graceful_timeout = 30

accesslog = "-"
access_log_format = '%({x-forwarded-for}i)s "%(r)s" %(s)s %(b)s %(M)sms'

# Otherwise opened in $XDG_RUNTIME_DIR, or below the user's home directory.
control_socket_disable = True
