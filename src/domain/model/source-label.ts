/**
 * A short name for a permanent address of a source: the file with its lines, else the host with the last part of the path.
 * @example sourceLabel('https://github.com/a/b/blob/v1/docs/x.md#L3-L5') // 'docs/x.md:3-5'
 */
export function sourceLabel(url: string): string {
  const [, path = '', anchor = ''] = /^https:\/\/[^/]+\/[^/]+\/[^/]+\/(?:blob|tree)\/[^/]+\/([^#?]+)(?:#(.*))?$/.exec(url) ?? [];
  if (path) {
    const lines = anchor.replaceAll('L', '');
    return path.split('/').slice(-2).join('/') + (lines && `:${lines}`);
  }
  const [, host = url, rest = ''] = /^https?:\/\/(?:www\.)?([^/]+)(.*)$/.exec(url) ?? [];
  const last = rest.split(/[/?#]/).filter(Boolean).pop();
  return last ? `${host} › ${last}` : host;
}
