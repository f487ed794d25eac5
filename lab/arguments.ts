import type { Place, Setup } from './adapter.ts';

type Arguments = { [K in keyof Setup]?: (value: NonNullable<Setup[K]>) => string[] };

/**
 * The arguments for what a setup asks, in the order of `by`; what is not named there needs none.
 * @example argumentsFor({ threads: 4 }, { threads: (count) => ['--threads', `${count}`] }) // ['--threads', '4']
 */
export function argumentsFor(setup: Setup, by: Arguments): string[] {
  const keys = (Object.keys(by) as (keyof Setup)[]).filter((key) => setup[key] !== undefined);
  return keys.flatMap((key) => (by[key] as (value: unknown) => string[])(setup[key]));
}

/**
 * Host and port as options take them, an address of version 6 in brackets.
 * @example bindOf({ host: '::1', port: 8000 }) // '[::1]:8000'
 */
export function bindOf({ host, port }: Pick<Place, 'host' | 'port'>): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Whether no argument says where to listen: a file, a variable or systemd does, or nothing at all. */
export function isBoundElsewhere({ configFile, defaultAddress, environment, systemd }: Setup): boolean {
  return (configFile ?? defaultAddress ?? environment ?? systemd) === true;
}

/** The lines by which a program gives up root once its socket is open; it imports `os` and `pwd`. */
export function giveUpRoot(user: string): string {
  return `user = pwd.getpwnam("${user}")\nos.setgroups([])\nos.setgid(user.pw_gid)\nos.setuid(user.pw_uid)\n`;
}
