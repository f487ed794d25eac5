/** Words of the API page, the about page and the page of all pairs. */
export const data = {
  title: 'Data and API',
  lead: 'Everything the site shows, as static files: no key, no rate limit. Within version 1, fields are only added. “generated” is the date of the newest check or result in the data, not of the build.',
  licence: 'The facts are CC0: use them for anything. Quotes keep the licence of their source; each file says so.',
  file: 'File',
  holds: 'Contents',
  size: 'Example',
  files: {
    'servers.json': 'Every server: release, interfaces, state, platforms, configurations.',
    'servers/<id>.json': 'One server: identity, advisories, known problems, alternatives and every cell with its grounds and what the lab saw, in full.',
    'features.json': 'Every feature: question, how each level is decided, standard, search terms.',
    'features/<id>.json': 'One feature with every server’s answer, its grounds and what the lab saw, in full.',
    'matrix.json': 'Exactly one cell for every server and feature.',
    'matrix.csv': 'The same answers as a table of words. Fields that a spreadsheet would treat as a formula start with an apostrophe.',
    'answers.csv':
      'The same in long form: a row for every feature and column, configurations included, with version, value and unit, needs, note, evidence, source, quote and date.',
    'schema.json': 'JSON Schema for all these files.',
    'openapi.json': 'The same files described in OpenAPI 3.1.',
  },
  texts: 'Text for programs',
  llms: 'A list of all pages, one line each, for programs that read Markdown.',
  twins: 'Every profile, feature and guide exists as Markdown: replace the last slash with .md.',
  cell: 'How to read a cell',
  fields: {
    'level | value': 'Our answer. Value features carry `value`; if unknown or not applicable, `level` instead.',
    needs: 'What to choose for an optional answer; all of it is needed.',
    source:
      'Where the answer comes from: url with quote, or with the words and paths searched; read is the date. If it isn’t documented, probe names the probe that saw it.',
    claimed: 'What the documentation says where the release behaves differently.',
    in: 'Answers for configurations that differ from the main one.',
    evidence:
      'verified: the lab saw what we say. observed: only the lab says it. documented: not run yet. disputed: documentation, code and lab disagree. none: there is nothing to confirm, or the answer is unknown.',
    observation:
      'One lab result for this version: from the configuration that the answer describes, or else the first from another. It has probe, configuration, verdict, level or value, agreed and of (rounds), version, date, and url: the transcript page, relative to the site address. agrees compares it with the answer next to it, whatever the evidence: true for the same level, or for a value within its tolerance; off and absent count as the same. So another configuration can verify an optional answer while the default one does not agree.',
    seen: 'Every result of every configuration, in the same form; only in the files for one server or one feature.',
    stale: 'true if the lab has run only another version; seen then holds what it saw there.',
    dispute: 'Why our answer differs from the documentation.',
  },
  cite: 'The permanent link to a cell is the profile address with the grid reference as its anchor, for example:',
};
