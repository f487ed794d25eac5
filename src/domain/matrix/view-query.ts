import { groupIds, groups } from '../../vocabulary/groups.ts';
import { platforms, states } from '../../vocabulary/identity.ts';
import { interfaces } from '../../vocabulary/interfaces.ts';
import { evidences } from '../../vocabulary/levels.ts';
import { flag, list, one, set, type Parameter } from './parameter.ts';
import { ages, layouts, plainView, type MatrixNames, type MatrixView } from './view.ts';

type Parameters = { [Field in keyof MatrixView]: Parameter<MatrixView[Field]> };

/** Longest text that is searched for; the rest of a hand-made address is ignored. */
const longestText = 80;

/** What was in addresses before evidence could be chosen, and what it is now. */
const formerly: Record<string, readonly [string, string]> = { 'disputed=1': ['evidence', 'disputed'] };

/**
 * Reads a view from an address. What it does not know is left out and named in `ignored`; it never throws.
 * @example parseView('?must=C3,X9', names).ignored // ['must=X9']
 */
export function parseView(search: string, names: MatrixNames): { view: MatrixView; ignored: string[] } {
  const parameters = Object.entries(parametersOf(names)) as [keyof MatrixView, Parameter<unknown>][];
  const read: Partial<Record<keyof MatrixView, unknown>> = {};
  const ignored: string[] = [];
  for (const given of new URLSearchParams(search)) {
    const [key, value] = formerly[given.join('=')] ?? given;
    const [field, parameter] = parameters.find(([, it]) => it.key === key) ?? [];
    // Of a parameter that is given twice the first one counts.
    if (!field || !parameter || field in read) ignored.push(value ? `${key}=${value}` : key);
    else read[field] = parameter.parse(value, (part) => ignored.push(`${key}=${part}`));
  }
  return { view: { ...plainView, ...(read as Partial<MatrixView>) }, ignored };
}

/**
 * Writes a view as an address; what is as on a plain page is left out, so equal views have equal addresses.
 * @example stringifyView({ ...plainView, must: ['http2'] }, names) // '?must=C3'
 */
export function stringifyView(view: MatrixView, names: MatrixNames): string {
  const parameters = Object.entries(parametersOf(names)) as [keyof MatrixView, Parameter<unknown>][];
  const text = parameters
    .map(([field, { key, stringify }]) => [key, stringify(view[field])] as const)
    .filter(([, value]) => value)
    // Commas and colons are legal in a query (RFC 3986 section 3.4) and read better unescaped.
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+')}`)
    .join('&');
  return text && `?${text}`;
}

/**
 * A text as it is searched for: without lone surrogates, which no address can hold, white space at its ends, and what is too long.
 * @example plainText('  http ') // 'http'
 */
export function plainText(text: string): string {
  return [...text.replace(/\p{Surrogate}/gu, '').trim()].slice(0, longestText).join('').trim();
}

function parametersOf({ features, requirable, columns }: MatrixNames): Parameters {
  const byRef = new Map([...features].map(([id, ref]) => [ref, id]));
  const featureOf = (part: string) => byRef.get(part.toUpperCase());
  const refOf = (id: string) => features.get(id) ?? '';
  const requirableOf = (part: string) => [featureOf(part)].find((id) => id !== undefined && requirable.has(id));
  const cellOf = (part: string) => {
    const [, ref = '', column = ''] = /^([^:]*):(.*)$/s.exec(part.toLowerCase()) ?? [];
    return featureOf(ref) && columns.has(column) ? `${ref}:${column}` : undefined;
  };
  return {
    must: list('must', requirableOf, refOf),
    strict: flag('strict'),
    installed: flag('installed'),
    interfaces: set('interface', interfaces),
    states: set('state', states),
    platforms: set('on', platforms),
    age: one('age', (part) => ages.find((it) => it === part), String, plainView.age),
    text: {
      key: 'q',
      parse: (text, ignore) => {
        const read = plainText(text);
        if (read !== text.trim()) ignore(text.trim().slice(read.length));
        return read;
      },
      stringify: plainText,
    },
    columns: list('cols', (part) => (columns.has(part) ? part : undefined), String),
    differ: flag('differ'),
    evidences: set('evidence', evidences),
    folded: set('fold', groupIds, (id) => groups[id]),
    foldedValues: set('values', groupIds, (id) => groups[id]),
    sort: one(
      'sort',
      (part) => (part === 'needs' || part === 'name' ? part : featureOf(part)),
      (sort) => refOf(sort) || sort,
      '',
    ),
    layout: one('view', (part) => layouts.find((it) => it === part), String, plainView.layout),
    open: list('open', featureOf, refOf),
    cell: one('cell', cellOf, String, ''),
  };
}
