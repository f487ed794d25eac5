"""Servers that fail in one way each: `exit`, `hang`, `flood` at the start, `die` or `freeze` when /echo is asked for,
`refuse` when the first request of a probe has come."""

import os
import socket
import sys
import time

kind, address = sys.argv[1:3]
if kind == "exit":
    sys.exit("no such module: lab_app")
if kind == "flood":
    for _ in range(200_000):
        print("x" * 99)
host, _, port = address.rpartition(":")
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind((host, int(port)))
listener.listen()
if kind == "child" and os.fork() == 0:
    # A child that nothing ends but a signal to all processes of the server.
    time.sleep(600)
while True:
    connection, _ = listener.accept()
    request = connection.recv(65536)
    if b"/echo" in request and kind == "die":
        os._exit(9)
    if b"?id=interfaces-asgi" in request and kind == "refuse":
        os._exit(3)
    if b"/echo" in request and kind == "freeze":
        time.sleep(600)
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    connection.close()
