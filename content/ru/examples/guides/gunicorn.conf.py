# /srv/hello/gunicorn.conf.py: читается, даже если его не указать.
bind = "127.0.0.1:8000"
workers = 2
threads = 4

# Дольше, чем nginx держит простаивающее соединение с нами (60 с).
keepalive = 75

# Сколько времени запросам на завершение после SIGTERM и SIGHUP.
graceful_timeout = 30

accesslog = "-"
access_log_format = '%({x-forwarded-for}i)s "%(r)s" %(s)s %(b)s %(M)sms'

# Иначе он появится в домашнем каталоге пользователя.
control_socket_disable = True
