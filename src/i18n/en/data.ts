/** Words of the API page, the about page and the page of all pairs. */
export const data = {
  title: 'Data and API',
  lead: 'Everything the site shows is here as files: no key, no limit, no server to ask. Within version 1 fields are only added. “generated” is the day of the newest check or result in the data, not of the build.',
  licence: 'The facts are CC0: use them for anything. Quoted lines keep the licence of their source; each file says so.',
  file: 'File',
  holds: 'What it holds',
  size: 'Example',
  files: {
    'servers.json': 'Every server: release, interfaces, state, platforms, configurations.',
    'servers/<id>.json': 'One server: identity, advisories, known problems, alternatives and every cell with its grounds and what the lab saw, in full.',
    'features.json': 'Every feature: question, how each level is decided, standard, search terms.',
    'features/<id>.json': 'One feature with every server’s answer, its grounds and what the lab saw, in full.',
    'matrix.json': 'Exactly one cell for every server and feature.',
    'matrix.csv': 'The same answers as a table of words. Fields that a spreadsheet would run as a formula begin with an apostrophe.',
    'answers.csv':
      'The same in long form: a row for every feature and column, configurations included, with version, value and unit, needs, note, evidence, source, quote and date.',
    'schema.json': 'JSON Schema of all these files.',
  },
  texts: 'Text for programs',
  llms: 'A list of all pages with a line each, for programs that read Markdown.',
  twins: 'Every profile, feature and guide exists as Markdown: replace the last slash with .md.',
  cell: 'How to read a cell',
  fields: {
    'level | value': 'Our answer. Value features carry `value`; if unknown or not applicable, `level` instead.',
    needs: 'What has to be chosen for an optional answer, all of it together.',
    source:
      'Where the answer is read: url with quote, or with the words searched and the paths; read is the day. Where nobody documents it, probe names what saw it.',
    claimed: 'What the documentation says where the release does otherwise.',
    in: 'Answers of configurations that differ from the entry’s.',
    evidence:
      'verified: the lab saw what we say. observed: only the lab says it. documented: not run yet. disputed: documentation, code and lab do not all say the same. none: there is nothing to know, or nobody knows.',
    observation:
      'One result of the lab on this version: that of the configuration which the answer describes, else the first of another. It has probe, configuration, verdict, level or value, agreed of how many rounds, version, date and url, the page with the transcript, below the address of the site. agrees compares it with the answer beside it, whatever the evidence: true for the same level, or for a value within its tolerance, where off and absent count as one. So an optional answer can be verified by another configuration while the default one does not agree.',
    seen: 'Every result of every configuration, in the same form; only in the files of one server or one feature.',
    stale: 'true where the lab has run only another version; seen then holds what it saw there.',
    dispute: 'Why our answer differs from the documentation.',
  },
  cite: 'A permanent link to one cell is the address of the profile with the grid reference as its anchor, for example:',
};
