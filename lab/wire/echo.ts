import type { Response } from './response.ts';

/** What the application was given, as /echo tells it: the environ of WSGI or the scope of ASGI. */
export interface Given {
  path: string;
  scheme: string | undefined;
  /** Address of the client. */
  client: string | undefined;
  /** A text of the environ or the scope. */
  text(name: string): string | undefined;
  /** Values of a header field by its lower-case name: at most one in WSGI. */
  fields(name: string): string[];
}

interface Answer {
  environ?: Record<string, string>;
  scope?: { path: string; scheme?: string; client?: [string, number] | null; headers: [string, string][] };
}

/** Reads the answer of /echo; undefined if the application did not give it. */
export function givenOf(response: Response): Given | undefined {
  if (response.status !== 200 || !response.header('content-type')?.startsWith('application/json')) return undefined;
  const { environ, scope } = JSON.parse(response.body.toString()) as Answer;
  if (scope)
    return {
      path: scope.path,
      scheme: scope.scheme,
      client: scope.client?.[0],
      text: (name) => (scope as unknown as Record<string, string | undefined>)[name],
      fields: (name) => scope.headers.filter(([it]) => it === name).map(([, value]) => value),
    };
  return {
    // Bytes as Latin-1 (PEP 3333, Unicode Issues).
    path: Buffer.from(environ?.['PATH_INFO'] ?? '', 'latin1').toString('utf8'),
    scheme: environ?.['wsgi.url_scheme'],
    client: environ?.['REMOTE_ADDR'],
    text: (name) => environ?.[name],
    fields: (name) => [environ?.[`HTTP_${name.toUpperCase().replaceAll('-', '_')}`]].filter((value) => value !== undefined),
  };
}
