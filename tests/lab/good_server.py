"""A server that does everything right: one master, workers that are replaced, care on SIGTERM, new code on SIGHUP."""

import argparse
import os
import signal
import socket
import ssl
import sys
import threading
import time

IDLE_SECONDS = 2


def main():
    options = read_options()
    listener = listen(options)
    Master(listener, options).run()


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bind", default="127.0.0.1:8000", help="host:port, [host]:port, unix:path or fd:number")
    parser.add_argument("--interface", choices=("wsgi", "asgi"), default="wsgi")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--recycle", type=int, default=0)
    parser.add_argument("--timeout", type=float, default=0)
    parser.add_argument("--trust", default="")
    parser.add_argument("--body-limit", type=int, default=0)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--access-log", action="store_true")
    return parser.parse_args()


def listen(options):
    kind, _, rest = options.bind.partition(":")
    if kind == "fd":
        return socket.socket(fileno=int(rest))
    if kind == "unix":
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(rest)
    else:
        host, _, port = options.bind.rpartition(":")
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.socket(family)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host.strip("[]"), int(port)))
    listener.listen(512)
    return listener


class Master:
    def __init__(self, listener, options):
        self.listener, self.options = listener, options
        self.workers, self.leaving = set(), set()
        self.is_stopping = False

    def run(self):
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            signal.signal(getattr(signal, name), lambda *_: None)
        waker, wakened = os.pipe2(os.O_NONBLOCK)[::-1]
        signal.set_wakeup_fd(waker)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self.spawn()
        import select

        while True:
            select.select([wakened], [], [], 1)
            for number in read_all(wakened):
                if number in (signal.SIGTERM, signal.SIGINT):
                    self.is_stopping = True
                    self.leave(self.workers)
                elif number == signal.SIGHUP:
                    old, self.workers = self.workers, set()
                    self.spawn()
                    time.sleep(0.3)
                    self.leave(old)
            self.reap()
            if self.is_stopping and not self.workers | self.leaving:
                sys.exit(0)

    def leave(self, workers):
        for pid in workers:
            os.kill(pid, signal.SIGTERM)
        self.leaving |= workers
        self.workers = self.workers - workers

    def spawn(self):
        while len(self.workers) < self.options.workers and not self.is_stopping:
            pid = os.fork()
            if pid == 0:
                signal.set_wakeup_fd(-1)
                work(self.listener, self.options)
                os._exit(0)
            self.workers.add(pid)

    def reap(self):
        for pid in self.workers | self.leaving:
            gone, status = os.waitpid(pid, os.WNOHANG)
            # An application that cannot start is not started again and again.
            if gone and os.waitstatus_to_exitcode(status) == 3 and self.options.interface == "asgi":
                sys.exit(3)
            if gone:
                self.workers.discard(pid)
                self.leaving.discard(pid)
        self.spawn()


def read_all(descriptor):
    try:
        return os.read(descriptor, 1024)
    except BlockingIOError:
        return b""


def work(listener, options):
    """A worker: one thread a connection, until SIGTERM; then what is in flight is finished."""
    from good_http import Handler

    context = None
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.set_alpn_protocols(["http/1.1"])
        context.load_cert_chain(options.certificate, options.key)
    is_stopping = threading.Event()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: is_stopping.set())
    lifespan = None
    if options.interface == "asgi":
        from good_asgi import Lifespan

        lifespan = Lifespan(options)
        if lifespan.has_failed:
            os._exit(3)
    listener.settimeout(0.1)
    threads = []
    served = [0]
    while not is_stopping.is_set():
        try:
            connection, peer = listener.accept()
        except TimeoutError:
            continue
        handler = Handler(connection, peer, options, is_stopping, context, IDLE_SECONDS, served)
        threads = [thread for thread in threads if thread.is_alive()] + [handler]
        handler.start()
    for thread in threads:
        thread.join()
    if lifespan:
        lifespan.tell("lifespan.shutdown")


if __name__ == "__main__":
    main()
