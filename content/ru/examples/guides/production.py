"""mysite/production.py: DJANGO_SETTINGS_MODULE=mysite.production."""

import os

from .settings import *  # noqa: F403
from .settings import BASE_DIR

DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["example.com"]
STATIC_ROOT = BASE_DIR / "static"

# Прокси задаёт X-Forwarded-Proto в каждом запросе, что бы ни прислал клиент.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
