"""A server that does everything right: one master, workers that are replaced, care on SIGTERM, new code on SIGHUP."""

import argparse
import os
import pwd
import resource
import shlex
import signal
import socket
import ssl
import struct
import subprocess
import sys
import threading
import time
from contextlib import suppress

IDLE_SECONDS = 2
HEADER_SECONDS = 4


def main(arguments):
    options = read_options([*shlex.split(os.environ.get("GOOD_OPTIONS", "")), *arguments])
    listener = listen(options)
    if os.environ.get("NOTIFY_SOCKET"):
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).sendto(b"READY=1", os.environ["NOTIFY_SOCKET"])
    Master(listener, options).run()


def read_options(arguments):
    parser = argparse.ArgumentParser(fromfile_prefix_chars="@")
    parser.add_argument("--bind", default="127.0.0.1:8000", help="host:port, [host]:port, unix:path or fd:number")
    parser.add_argument("--interface", choices=("wsgi", "asgi"), default="wsgi")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--recycle", type=int, default=0)
    parser.add_argument("--memory", type=int, default=0, help="MiB")
    parser.add_argument("--timeout", type=float, default=7)
    parser.add_argument("--trust", default="")
    parser.add_argument("--body-limit", type=int, default=1 << 30)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--access-log", action="store_true")
    parser.add_argument("--client-authority", help="a client must show a certificate that this one has signed")
    parser.add_argument("--static", help="the folder behind /files/")
    parser.add_argument("--reload", help="new workers when this file changes")
    parser.add_argument("--statsd", type=int, default=0, help="UDP port for a count of requests")
    parser.add_argument("--factory", action="store_true", help="the application is what factory.create_wsgi_app returns")
    parser.add_argument("--backlog", type=int, default=512, help="length of the listen queue; of more than the system allows it is told")
    parser.add_argument("--reuse-port", action="store_true", help="let other programs listen on the same port")
    parser.add_argument("--keep-alive", type=float, default=IDLE_SECONDS, help="seconds; 0 keeps no connection")
    parser.add_argument("--connections", type=int, default=sys.maxsize, help="the most at a time; of others that wait it tells")
    parser.add_argument("--underscores", choices=("drop", "pass", "refuse"), default="drop")
    parser.add_argument("--user", help="whom workers become")
    return parser.parse_args(arguments)


def listen(options):
    with open("/proc/sys/net/core/somaxconn") as file:
        most = int(file.read())
    if options.backlog > most:
        sys.exit(f"--backlog {options.backlog}: net.core.somaxconn is {most}")
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
        if options.reuse_port:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.bind((host.strip("[]"), int(port)))
    listener.listen(options.backlog)
    return listener


class Master:
    def __init__(self, listener, options):
        self.listener, self.options = listener, options
        self.workers, self.leaving = set(), set()
        self.is_stopping = False

    def run(self):
        for name in ("SIGTERM", "SIGINT", "SIGQUIT", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGWINCH", "SIGTTIN", "SIGTTOU"):
            signal.signal(getattr(signal, name), lambda *_: None)
        waker, wakened = os.pipe2(os.O_NONBLOCK)[::-1]
        signal.set_wakeup_fd(waker)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self.seen = self.changed()
        self.spawn()
        import select

        while True:
            select.select([wakened], [], [], 1)
            for number in read_all(wakened):
                if number in (signal.SIGTERM, signal.SIGINT, signal.SIGWINCH):
                    self.is_stopping = True
                    self.leave(self.workers)
                elif number == signal.SIGQUIT:
                    self.quit()
                elif number == signal.SIGUSR2:
                    self.start_beside()
                elif number in (signal.SIGTTIN, signal.SIGTTOU):
                    self.scale(1 if number == signal.SIGTTIN else -1)
                elif number == signal.SIGHUP:
                    self.replace()
            if self.changed() != self.seen:
                self.seen = self.changed()
                self.replace()
            self.reap()
            if self.is_stopping and not self.workers | self.leaving:
                sys.exit(0)

    def changed(self):
        file = self.options.reload
        return os.stat(file).st_mtime_ns if file and os.path.exists(file) else 0

    def replace(self):
        old, self.workers = self.workers, set()
        self.spawn()
        time.sleep(0.3)
        self.leave(old)

    def quit(self):
        for pid in self.workers | self.leaving:
            os.kill(pid, signal.SIGKILL)
        sys.exit(0)

    def start_beside(self):
        os.set_inheritable(self.listener.fileno(), True)
        subprocess.Popen([sys.executable, *sys.argv, "--bind", f"fd:{self.listener.fileno()}"], close_fds=False)

    def scale(self, by):
        self.options.workers = max(1, self.options.workers + by)
        self.leave(set(list(self.workers)[self.options.workers :]))
        self.spawn()

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

    if options.user:
        become(options.user)
    context = None
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.set_alpn_protocols(["http/1.1"])
        context.load_cert_chain(options.certificate, options.key)
        if options.client_authority:
            context.load_verify_locations(options.client_authority)
            context.verify_mode = ssl.CERT_REQUIRED
    is_stopping = threading.Event()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    for name in ("SIGINT", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGTTIN", "SIGTTOU"):
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: is_stopping.set())
    lifespan = None
    if options.interface == "asgi":
        from good_asgi import Lifespan

        lifespan = Lifespan(options)
        if lifespan.has_failed:
            os._exit(3)
    listener.settimeout(0.1)
    threads = []
    threading.Thread(target=watch, args=(lambda: threads, options.timeout), daemon=True).start()
    served = [0]
    while not is_stopping.is_set() and not is_spent(options, served[0]):
        threads = [thread for thread in threads if thread.is_alive()]
        if len(threads) >= options.connections:
            time.sleep(0.1)
            tell_queue(listener)
            continue
        try:
            connection, peer = listener.accept()
        except TimeoutError:
            continue
        handler = Handler(connection, peer, options, is_stopping, context, options.keep_alive or IDLE_SECONDS, served)
        threads.append(handler)
        handler.start()
    for thread in threads:
        thread.join()
    if lifespan:
        lifespan.tell("lifespan.shutdown")


def tell_queue(listener):
    """Says how many connections wait, as tcpi_unacked of TCP_INFO tells it; of a Unix socket nobody knows."""
    if listener.family == socket.AF_UNIX:
        return
    waiting = struct.unpack_from("I", listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 104), 24)[0]
    print(f"listen queue: {waiting}", flush=True)


def become(user):
    entry = pwd.getpwnam(user)
    os.initgroups(user, entry.pw_gid)
    os.setgid(entry.pw_gid)
    os.setuid(entry.pw_uid)


def is_spent(options, served):
    """Is it time for another worker?"""
    kibibytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return 0 < options.recycle <= served or 0 < options.memory < kibibytes >> 10


def watch(threads_of, seconds):
    """Ends the worker when a request takes too long: its master starts another one. Ends a client whose headers take too long."""
    while True:
        time.sleep(0.2)
        for thread in threads_of():
            if thread.reading_since and time.monotonic() - thread.reading_since > HEADER_SECONDS:
                with suppress(OSError):
                    thread.connection.shutdown(socket.SHUT_RDWR)
        if any(thread.busy_since and time.monotonic() - thread.busy_since > seconds for thread in threads_of()):
            os._exit(9)


if __name__ == "__main__":
    main(sys.argv[1:])
