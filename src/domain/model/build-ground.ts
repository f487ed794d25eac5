import type { Absence, Citation, GroundEntry, SourceText } from '../../schema/index.ts';
import type { Ground } from './answer.ts';
import { sourceUrl } from './citation.ts';
import { observationPath } from '../lab/observations.ts';

/** Files whose text is code or markup, and no prose with some of it. */
const codeFile = /\.(?:[ch]|py|pyx|rs|toml|ini|cfg|in|json|ya?ml|xml|html|gemspec)$/;

/** A ground with its permanent link. A ground that names no source, which a rule reports, links nowhere. */
export function buildGround(ground: GroundEntry, sources: Record<string, SourceText>): Ground {
  if ('lab' in ground) return { kind: 'observed', url: observationPath(ground.lab), label: ground.lab, probe: ground.lab };
  const source = Object.hasOwn(sources, ground.in) ? sources[ground.in] : undefined;
  const read = source?.read;
  if ('quote' in ground)
    return {
      kind: 'quoted',
      url: source ? sourceUrl(source, ground.path, ground.lines) : '',
      label: groundLabel(ground, source),
      quote: ground.quote,
      ...(codeFile.test(ground.path ?? '') && { isCode: true }),
      read,
    };
  return {
    kind: 'absent',
    url: source ? sourceUrl(source, plainPath(ground.paths[0])) : '',
    label: groundLabel(ground, source),
    searched: ground.searched,
    paths: ground.paths,
    read,
  };
}

/** The grounds that prose cites, by id. */
export function buildGrounds(grounds: Record<string, GroundEntry> | undefined, sources: Record<string, SourceText>): Record<string, Ground> {
  return Object.fromEntries(Object.entries(grounds ?? {}).map(([id, ground]) => [id, buildGround(ground, sources)]));
}

/** A path without its glob, which a repository's page cannot show. */
function plainPath(pattern = ''): string | undefined {
  const parts = pattern.split('/');
  const end = parts.findIndex((part) => /[*?{[]/.test(part));
  return (end < 0 ? parts : parts.slice(0, end)).join('/') || undefined;
}

/** What a link to a source says: the file, or the page's host. */
function groundLabel(ground: Citation | Absence, source: SourceText | undefined): string {
  if (source?.kind === 'page') return pageLabel(source.url);
  const path = 'quote' in ground ? ground.path : plainPath(ground.paths[0]);
  const parts = (path ?? '').split('/').filter(Boolean);
  const file = parts.slice(-2).join('/');
  const lines = 'quote' in ground && ground.lines ? `:${ground.lines}` : '';
  return file ? `${file}${lines}` : source?.kind === 'package' ? `${source.name} ${source.version}` : (source?.url.split('/').slice(-1)[0] ?? '');
}

function pageLabel(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).pop();
  return last && last !== hostname ? `${hostname.replace(/^www\./, '')} › ${last}` : hostname;
}
