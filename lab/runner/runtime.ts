import type { Started } from '../adapter.ts';

/** Asks the code that runs for the version of one of its modules (and what SERVER_SOFTWARE says of the host). */
export async function runtimeVersion(instance: Started, module: string, distribution = module): Promise<{ server: string; host: string }> {
  const response = await instance.fetch(`/runtime?module=${module}&package=${distribution}`);
  if (response.status !== 200)
    throw new Error(`version: /runtime answered ${response.status || response.ended}: look at the server's output\n${instance.output().slice(-800)}`);
  const { version, host = '' } = JSON.parse(response.body.toString()) as { version: string; host?: string };
  return { server: version, host };
}
