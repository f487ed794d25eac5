import type { Context } from './runner/context.ts';
import type { Instance } from './runner/instance.ts';

/** What a probe asks of a launch. An adapter that does not know a key does not offer it. */
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
  /** Replace a worker after this many requests. */
  recycle?: number;
  /** A launch that can be told to load new code without closing its port. */
  reload?: true;
  /** A socket that listens already, as file descriptor 3. */
  inherited?: true;
  /** As systemd hands over a socket: descriptor 3, LISTEN_FDS, LISTEN_PID. */
  systemd?: true;
  /** HTTP/2 where it has to be switched on. */
  http2?: true;
  /** Largest request body in bytes. */
  bodyLimit?: number;
  /** The access log goes to the standard output or error. */
  accessLog?: true;
}

/** Signals by name, as the servers document them. */
export type Signal = 'SIGTERM' | 'SIGINT' | 'SIGQUIT' | 'SIGHUP' | 'SIGUSR1' | 'SIGUSR2' | 'SIGWINCH' | 'SIGKILL';

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
  /** Files to write into the folder first, by relative path. */
  files?: Record<string, string>;
  /** Files of the folder that the server logs to, where it cannot log to its standard output. */
  logs?: string[];
  /** The documented signal that ends the server with care, or at all. */
  stop: Signal;
  /** The documented signal that loads new code, null where there is none. */
  reload?: Signal | null;
  /** Every signal that the server documents; others are never sent. */
  signals?: readonly Signal[];
}

export interface Configuration {
  app: 'wsgi' | 'asgi';
  /** null: this setup is not offered. */
  launch(setup: Setup, place: Place): Launch | null;
}

/** lab/servers/<id>.ts, where id and configurations are those of content/servers/<id>.mdx. */
export interface Server {
  /** Asked of the code that runs; host is the server around it, such as Apache. */
  version(instance: Instance): Promise<{ server: string; host?: string }>;
  /** Packages of lab/requirements.txt that are compiled here; the others come as wheels, in seconds. */
  builds?: readonly string[];
  /** Programs that the operating system gives, with the command that installs each. */
  programs?: Readonly<Record<string, string>>;
  configurations: Record<string, Configuration>;
}

type Switches = { [K in keyof Setup]?: (value: NonNullable<Setup[K]>) => string[] | null };

/** The arguments of a setup, in the order of `switches`; null as soon as one key is not offered. */
export function switchesOf(setup: Setup, switches: Switches): string[] | null {
  const keys = Object.keys(setup).filter((key) => setup[key as keyof Setup] !== undefined) as (keyof Setup)[];
  if (keys.some((key) => !switches[key])) return null;
  const parts = (Object.keys(switches) as (keyof Setup)[])
    .filter((key) => keys.includes(key))
    .map((key) => (switches[key] as (value: unknown) => string[] | null)(setup[key]));
  return parts.includes(null) ? null : parts.flat().filter((part) => part !== null);
}
