#!/bin/sh
# От root, один раз: пользователь для службы, юнит, сайт.
useradd --system --home-dir /srv/hello --shell /usr/sbin/nologin hello
cp hello.service /etc/systemd/system/hello.service
cp nginx.conf /etc/nginx/conf.d/hello.conf
systemctl daemon-reload
systemctl enable --now hello
nginx -t && systemctl reload nginx
