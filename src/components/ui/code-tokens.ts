import Prism, { type Token as PrismToken } from 'prismjs';
import loadLanguages from 'prismjs/components/index.js';

/** A run of code of one kind; undefined where it has no colour. */
export interface Token {
  kind?: (typeof kinds)[keyof typeof kinds] | undefined;
  text: string;
}

/** Languages of examples and of the lab's code by the ending of their files, as Prism names them. */
const languages: Record<string, string> = {
  conf: 'nginx',
  dockerfile: 'docker',
  env: 'bash',
  ini: 'ini',
  ps1: 'powershell',
  py: 'python',
  service: 'systemd',
  sh: 'bash',
  socket: 'systemd',
  ts: 'typescript',
};

/** Kinds that have a colour, by what Prism calls them. */
const kinds = {
  boolean: 'keyword',
  comment: 'comment',
  keyword: 'keyword',
  number: 'number',
  shebang: 'comment',
  string: 'string',
  'string-interpolation': 'string',
  'template-string': 'string',
  'triple-quoted-string': 'string',
} as const;

loadLanguages(Object.values(languages));

/**
 * Splits code into tokens for colouring. A language that is not known stays plain, and the text is never changed.
 * @example tokensOf('return 42', 'py') // [{ kind: 'keyword', text: 'return' }, { text: ' ' }, { kind: 'number', text: '42' }]
 */
export function tokensOf(code: string, ending: string): Token[] {
  const grammar = Prism.languages[languages[ending] ?? ''];
  return grammar ? flatten(Prism.tokenize(code, grammar)) : [{ text: code }];
}

/** What stands in a token is of its kind, unless the token has none. */
function flatten(content: PrismToken['content'], kind?: Token['kind']): Token[] {
  if (typeof content === 'string') return [{ kind, text: content }];
  if (!Array.isArray(content)) return flatten(content.content, kind ?? kinds[content.type as keyof typeof kinds]);
  return content.flatMap((it) => flatten(it, kind));
}
