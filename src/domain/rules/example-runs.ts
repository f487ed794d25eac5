import type { Problem, Rule } from '../model/content.ts';

const list = 'content/observations/examples.json';

/** Every example was started as it stands now, or the lab says why it starts none of its kind; no outcome is of a file that is gone. */
export const exampleRuns: Rule = (content, { hash }) => [
  ...Object.entries(content.examples).flatMap(([example, text]): Problem[] => {
    const file = `content/examples/${example}`;
    const found = content.exampleRuns.find((it) => it.example === example);
    if (!found) return [{ file, field: 'text', message: `was never started by the lab: npm run lab -- examples ${example}` }];
    return found.hash === hash(text) ? [] : [{ file, field: 'text', message: `has changed since the lab started it: npm run lab -- examples ${example}` }];
  }),
  ...content.exampleRuns
    .filter(({ example }) => !Object.hasOwn(content.examples, example))
    .map(({ example }) => ({ file: list, field: example, message: `there is no content/examples/${example}: npm run lab -- examples drops it` })),
];
