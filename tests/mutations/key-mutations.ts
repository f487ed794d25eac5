import { ofText, type Mutation } from './mutation.ts';

const swap = (name: string, file: RegExp, from: string | RegExp, by: string): Mutation =>
  ofText(name, file, (text) => ({ text: text.replace(from, by), what: by.slice(0, 60) }));

const key = /^content\/key\.yml$/;
const refs = /^content\/refs\.yml$/;
const authorities = /^content\/authorities\.yml$/;
const disclosures = /^content\/disclosures\.yml$/;

/** Mutations of the single files. */
export const keyMutations: Mutation[] = [
  ofText('the same question twice', key, (text) => ({ text: `${text}${text.slice(text.lastIndexOf('\n- id: ') + 1)}`, what: 'the last one' })),
  swap('a question that leads back', key, 'to: need', 'to: application'),
  swap('a question that nothing leads to', key, 'to: need', 'to: front'),
  swap('the same answer twice', key, /says: "Windows"/, 'says: "Linux or another Unix"'),
  swap('a need that the server lacks, unsaid', key, ', but: [tls]', ''),
  swap('a lack that is none', key, 'but: [tls]', 'but: [tls, standalone]'),
  swap('a question with one answer', key, /\n {4}- \{ says: "Windows".*/, ''),
  ofText('a reference goes', refs, (text, random) => {
    const line = random.pick(text.split('\n').filter((it) => /^[A-J]\d+:/.test(it)));
    return line ? { text: text.replace(`${line}\n`, ''), what: line } : undefined;
  }),
  ofText('a reference is given to another', refs, (text, random) => {
    const line = random.pick(text.split('\n').filter((it) => /^[A-J]\d+: [a-z0-9-]+$/.test(it)));
    return line ? { text: text.replace(`${line}\n`, `${line}x\n`), what: line } : undefined;
  }),
  swap('a reference that is none', refs, /^A1:/m, 'a one:'),
  swap('everything as an authority', authorities, /^peps/m, '"*": Everything.\npeps'),
  swap('an address as an authority', authorities, /^peps/m, '"https://example.org/": Mine.\npeps'),
  swap('an authority without a reason', authorities, /^(peps\.python\.org:).*/m, '$1'),
  swap('a disclosure of another server', disclosures, /server: daphne/, 'server: nobody'),
  swap('a disclosure of another probe', disclosures, /probe: strict-[a-z-]+/, 'probe: strict-nothing'),
  ofText('a disclosure twice', disclosures, (text) => ({ text: text + text.slice(text.lastIndexOf('\n- ') + 1), what: 'the last line' })),
  swap('a disclosure without its source', disclosures, /, source: \{[^\n]*\} \}/, ' }'),
  swap('disclosures that are no list', disclosures, /^- /m, 'x: '),
];
