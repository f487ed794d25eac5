import type { NeedKind } from '../src/vocabulary/levels.ts';
import type { Context } from './runner/context.ts';

/** What a probe asks of a launch. A configuration says in `offers` which of these it can. */
export interface Setup {
  /** Worker processes. */
  workers?: number;
  /** Threads of each process. */
  threads?: number;
  /** Listen on a Unix socket instead of a port. */
  unix?: true;
  /** Listen on ::1. */
  ipv6?: true;
  /** Speak TLS with the laboratory's certificate. */
  tls?: true;
  /** Seconds after which a request or a hung worker is ended. */
  timeout?: number;
  /** Trust X-Forwarded-* from this peer. */
  trust?: '127.0.0.1';
  /** The trusted peer speaks in Forwarded (RFC 7239) instead; besides `trust`. */
  forwarded?: true;
  /** Replace a worker after this many requests. */
  recycle?: number;
  /** Replace or end a worker that uses more than so many MiB of memory. */
  memory?: number;
  /** A launch that can be told to load new code without closing its port. */
  reload?: true;
  /** A socket that listens already, as file descriptor 3. */
  inherited?: true;
  /** As systemd hands over a socket: descriptor 3, LISTEN_FDS, LISTEN_PID. */
  systemd?: true;
  /**
   * As systemd hands over a socket, on another port, and nothing tells the server to take it. Done by the runner, so adapters never
   * see it.
   */
  unasked?: true;
  /** Other programs may listen on the same port: SO_REUSEPORT. */
  reusePort?: true;
  /** HTTP/3 on the UDP port of the same number; besides `tls`. */
  http3?: true;
  /** No address is given; the launch runs in a network of its own where the system allows that. */
  defaultAddress?: true;
  /** As systemd starts a service of Type=notify; done by the runner, so adapters never see it. */
  notify?: true;
  /** HTTP/2 where it has to be switched on. */
  http2?: true;
  /** Largest request body in bytes. */
  bodyLimit?: number;
  /** A line for each request, to the standard output or error; offered only where an option asks for it. */
  accessLog?: true;
  /** The whole body of a request is read before the application is called. */
  bufferBody?: true;
  /**
   * A module of lab/apps/ takes the place of the application, `same`: it is a copy in the instance's folder. Done by the
   * runner, so adapters never see it.
   */
  application?: string;
  /** The application is what `create_app` of lab/apps/factory.py returns. */
  factory?: true;
  /** A client must show the laboratory's certificate; besides `tls`. */
  clientCertificates?: true;
  /** HTTP/2 without TLS where it has to be switched on. */
  h2c?: true;
  /** The peer begins with a PROXY line, version 1. */
  proxyProtocol?: true;
  /** The port speaks a gateway protocol instead of HTTP. */
  gateway?: 'fastcgi' | 'scgi' | 'uwsgi';
  /** The address stands in a configuration file and nowhere else. */
  configFile?: true;
  /** /files/ shows what lies in the folder `files` of the instance's folder, which is there. */
  staticFiles?: true;
  /** Restart when the module `reloaded` of the instance's folder changes. */
  codeReload?: true;
  /** StatsD metrics go to the UDP port of the same number, on 127.0.0.1. */
  statsd?: true;
  /** A Python program starts the server by the call that is documented for it. */
  pythonApi?: true;
  /**
   * The address stands in environment variables of the server's own and nowhere else; offered only where every option has a
   * variable, or one takes them all.
   */
  environment?: true;
  /** Length of the queue of connections that wait to be accepted. */
  backlog?: number;
  /** Say how many connections wait in that queue; offered only where an option or a mode asks for it. */
  queueLog?: true;
  /** Seconds for which an idle connection is kept after a response. */
  keepAlive?: 0;
  /** The most connections at a time. */
  connections?: number;
  /** What becomes of a header field with an underscore in its name. */
  underscores?: 'pass' | 'refuse';
  /** The application is loaded once, before workers are forked; offered only where an option asks for it. */
  preload?: true;
  /** Root opens the socket, and the application runs as this user; never asked where the lab is not root. */
  user?: 'www-data';
}

/** Signals by name, as the servers document them. */
export type Signal = 'SIGTERM' | 'SIGINT' | 'SIGQUIT' | 'SIGHUP' | 'SIGUSR1' | 'SIGUSR2' | 'SIGWINCH' | 'SIGTTIN' | 'SIGTTOU' | 'SIGKILL';

/** What a launch may need: what an entry may name, a program of one's own (`code`), or what upstream limits to `development`. */
export type Need = NeedKind | 'code' | 'development';

/** Where a launch may listen, write and find things. */
export interface Place extends Context {
  /** The instance's own folder: its working directory, writable for the server's user. */
  folder: string;
  host: '127.0.0.1' | '::1';
  port: number;
  /** Path of the Unix socket, for `unix`. */
  socket: string;
}

/** How to start a server. */
export interface Launch {
  argv: string[];
  env?: Record<string, string>;
  /**
   * What the launch needs that the default installation lacks. What it adds to the plain launch is an option without being told;
   * `nothing` where it is no more than the address that every launch is given.
   */
  needs?: Need | 'nothing';
  /** Files to write into the folder first, by relative path. */
  files?: Record<string, string>;
  /** Files whose text a command prints, by relative path. */
  printed?: Record<string, string[]>;
  /** Files of the folder that the server logs to, where it cannot log to its standard output. */
  logs?: string[];
  /** The documented signal that ends the server with care, or at all. */
  stop: Signal;
  /** The documented signal that loads new code, null where there is none. */
  reload?: Signal | null;
  /** The documented signal to a worker process that replaces it by one with new code, where there is one. */
  reloadWorker?: Signal;
  /** Every signal that the server documents; others are never sent. */
  signals?: readonly Signal[];
}

/** One way to run a server. */
export interface Configuration {
  app: 'wsgi' | 'asgi' | 'rsgi';
  /** What it can be asked for; a setup that wants anything else is not offered. */
  offers: readonly (keyof Setup)[];
  /** Options that say only where the lab lets it listen and write: the command of the entry goes without them. */
  places?: readonly string[];
  /** It loads so much at its start that a launch that may fail gets the time of any other, too. */
  isSlow?: true;
  /** Asked for nothing but what it offers; null: not with this value, or not all of it together. */
  launch(setup: Setup, place: Place): Launch | null;
}

/** What an adapter may ask of a server that runs, to learn its version. */
export interface Started {
  configuration: string;
  /** Process id of its first process. */
  pid: number;
  /** One request and its response. */
  fetch(target: string): Promise<{ status: number; ended: string; body: Buffer }>;
  /** What it printed. */
  output(): string;
}

/** lab/servers/<id>.ts, where id and configurations are those of content/servers/<id>.mdx. */
export interface Adapter {
  /** Asked of the code that runs; host is the server around it, such as Apache. */
  version(started: Started): Promise<{ server: string; host?: string }>;
  /** The distribution of the package index that brings it; none where it comes with Python or the operating system. */
  distribution?: string;
  /** Packages of lab/requirements.txt that are compiled here; the others come as wheels, in seconds. */
  builds?: readonly string[];
  /** Headers that compiling needs besides Python's, by the name that the code includes, with the package of Debian that has each. */
  headers?: Readonly<Record<string, string>>;
  /** Programs that the operating system gives, with the package of Debian that has each. */
  programs?: Readonly<Record<string, string>>;
  configurations: Record<string, Configuration>;
}
