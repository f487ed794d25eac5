import type { Instance } from '../runner/instance.ts';
import { givenOf } from './echo.ts';

/** What a server takes from a peer that it was told to trust, and whether it takes anything from another one. */
export const trustVerdicts = ['checked', 'address-checked', 'scheme-checked', 'unchecked', 'address-unchecked', 'scheme-unchecked', 'ignored'] as const;

/** The address and the scheme that forged fields tell. */
export const forged = { address: '203.0.113.9', scheme: 'https' };

/** Sends these fields from 127.0.0.1, which the launch trusts where it can, and from 127.0.0.2, which nobody told it to trust. */
export async function takenFromPeers(i: Instance, headers: Record<string, string>): Promise<(typeof trustVerdicts)[number]> {
  const taken = async (from: string) => {
    const given = givenOf(await i.fetch(`/echo?id=${i.id()}`, { from, headers }));
    if (!given) throw new Error(`the request from ${from} was not answered by the application: read the transcript`);
    return { address: given.client === forged.address, scheme: given.scheme === forged.scheme };
  };
  const trusted = await taken('127.0.0.1');
  const other = await taken('127.0.0.2');
  const suffix = other.address || other.scheme ? 'unchecked' : 'checked';
  if (trusted.address && trusted.scheme) return suffix;
  return trusted.address ? `address-${suffix}` : trusted.scheme ? `scheme-${suffix}` : 'ignored';
}
