import type { Rule } from '../model/content.ts';

/** Every example file is shown by a profile or a guide. */
export const examples: Rule = ({ examples: files, servers, guides, unread }) => {
  // What a text that cannot be read shows, nobody knows.
  if (unread.some((it) => /^(servers|guides)\//.test(it))) return [];
  const prose = [...servers, ...guides].map(({ body }) => body).join('\n');
  return Object.keys(files)
    .filter((path) => !prose.includes(`file="${path}"`))
    .map((path) => ({ file: `content/examples/${path}`, field: 'name', message: `is shown nowhere: show it by <Example file="${path}"/> or remove it` }));
};
