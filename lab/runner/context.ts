import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';

/** The folder lab/ of this checkout. */
export const labFolder = join(import.meta.dirname, '..');

/** What set-up has made and adapters may use. */
export interface Context {
  /** Path of a program of the server's own environment. */
  bin(name: string): string;
  /** The folder of the applications under test, on Python's path. */
  apps: string;
  /** The laboratory's self-signed certificate for localhost, PEM files. */
  tls: { certificate: string; key: string };
  /** Whom a server may become that refuses to run as root; undefined when the lab itself is not root. */
  user?: string;
}

/** Where set-up makes things: an environment for each server, the tool that makes them, the certificate. */
export const environments = join(labFolder, '.venv');

/** Path of a program of a server's environment. */
export function programOf(server: string, name: string): string {
  return join(environments, server, 'bin', name);
}

const shared: Omit<Context, 'bin'> = {
  apps: join(labFolder, 'apps'),
  tls: { certificate: join(environments, 'lab-certificate.pem'), key: join(environments, 'lab-key.pem') },
  ...(process.getuid?.() === 0 && { user: 'www-data' }),
};

/** What is on this machine for a server; set-up makes what is missing. */
export function contextOf(server: string): Context {
  return { ...shared, bin: (name) => programOf(server, name) };
}

/** The laboratory's certificate and key, where a client has to show one. */
export function labIdentity(): { cert: string; key: string } {
  const read = (file: string) => readFileSync(file, 'utf8');
  return { cert: read(shared.tls.certificate), key: read(shared.tls.key) };
}

/** The Python of a server's environment, such as 3.11.2; throws where there is none. */
export function pythonVersion(server: string): string {
  if (!existsSync(programOf(server, 'python'))) throw new Error(`start: there is no environment of ${server}: run npm run lab -- setup --servers ${server}`);
  return execFileSync(programOf(server, 'python'), ['-c', 'import platform; print(platform.python_version())'], { encoding: 'utf8' }).trim();
}

/** Name and version of the operating system with its kernel, such as `Debian GNU/Linux 12 (bookworm), Linux 6.1`. */
export function systemName(): string {
  const name = existsSync('/etc/os-release') ? /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] : undefined;
  return `${name ?? process.platform}, Linux ${release().split('.').slice(0, 2).join('.')}`;
}

/** Makes the certificate of the TLS probes with openssl, once. */
export function makeCertificate(): void {
  const { certificate, key } = shared.tls;
  if (existsSync(certificate) && existsSync(key)) return;
  mkdirSync(environments, { recursive: true });
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
  // Some servers refuse a client that shows the certificate of an authority, as openssl makes it unless told otherwise.
  const kind = 'basicConstraints=critical,CA:FALSE';
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', '-subj', '/CN=localhost', '-addext', names, '-addext', kind];
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: ['ignore', 'ignore', 'pipe'] });
  // Servers that have given up root read it too; it protects nothing.
  chmodSync(key, 0o644);
}
