/**
 * Why prose must not link to an address, with what to do next; undefined for an https address and for one of the site.
 * The address is judged as the parser decodes it.
 * @example addressFault('https:evil') // 'write an https address, or one that begins with / for a page of the site'
 */
export function addressFault(url: string): string | undefined {
  if (/^#./.test(url) || isOfSite(url)) return undefined;
  const next = 'write an https address, or one that begins with / for a page of the site';
  const written = /^https:\/\/([^/?#]+)/.exec(url)?.[1];
  if (!written || !isPlain(url)) return next;
  const { hostname } = new URL(url);
  if (written.includes('@')) return 'leave out the name before @';
  // A host in other letters, or in the code for them, can look like another one.
  if (!/^[\x21-\x7e]+$/.test(written) || /(?:^|\.)xn--/.test(hostname)) return 'name a host in Latin letters';
  return hostname.includes('.') ? undefined : 'name a host that everybody can reach';
}

/**
 * Whether an address is one of the site's own paths, and stays on the site when a browser reads it.
 * @example isOfSite('//evil.example/') // false
 */
export function isOfSite(url: string): boolean {
  return /^\/(?![/\\])/.test(url) && isPlain(url, 'https://site.example') && new URL(url, 'https://site.example').host === 'site.example';
}

/** Whether an address can be parsed, has no spaces, line breaks or backslashes, which browsers drop or turn, and no broken percent signs, which stop the build. */
function isPlain(url: string, base?: string): boolean {
  return !/[\s\\]/.test(url) && !/%(?![0-9a-f]{2})/i.test(url) && URL.canParse(url, base) && isDecodable(url);
}

function isDecodable(url: string): boolean {
  try {
    return decodeURI(url).length > 0;
  } catch {
    return false;
  }
}
