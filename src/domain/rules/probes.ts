import { probesWithCode } from '../lab/probe-sources.ts';
import type { Content, Problem, Rule } from '../model/content.ts';

/** Words of a probe have their code, code has its words, and what is disclosed names a server and a probe, once. */
export const probes: Rule = (content) => [...unmatchedWords(content), ...unknownDisclosures(content)];

function unmatchedWords({ probes: words, strict, probeSources }: Content): Problem[] {
  const [group, name] = ['<group>', '<name>'];
  const coded = probesWithCode(probeSources);
  const withoutCode = words
    .filter(({ id }) => !coded.includes(id))
    .map(({ file }) => ({ file, field: 'name', message: `has no probe: write lab/probes/${group}/${name}.ts, or remove the words` }));
  const withoutWords = coded
    .filter((id) => !words.some((it) => it.id === id))
    .map((id) => ({ file: `content/probes/${id}.yml`, field: 'name', misses: `probes/${id}`, message: `is missing: write the words of the probe ${id}` }));
  const cases = Object.keys(strict?.cases ?? {})
    .filter((id) => !probeSources.strict?.includes(`  '${id}':`) && !new RegExp(`^  ${id}:`, 'm').test(probeSources.strict ?? ''))
    .map((id) => ({
      file: 'content/probes/strict.yml',
      field: `cases.${id}`,
      message: 'has no case in lab/probes/strict/cases.ts: write it, or remove the words',
    }));
  return [...withoutCode, ...withoutWords, ...cases];
}

function unknownDisclosures({ disclosures, servers, probes: words, strict }: Content): Problem[] {
  const file = 'content/disclosures.yml';
  return disclosures.flatMap(({ server, probe }, index): Problem[] => {
    if (!servers.some(({ id }) => id === server))
      return [{ file, field: `${index}.server`, misses: `servers/${server}`, message: `${server} is not a server: see content/servers/ for the list` }];
    const [, name = ''] = /^strict-(.+)$/.exec(probe) ?? [];
    if (!words.some(({ id }) => id === probe) && !Object.hasOwn(strict?.cases ?? {}, name))
      return [
        {
          file,
          field: `${index}.probe`,
          misses: name ? 'probes/strict' : `probes/${probe}`,
          message: `${probe} is not a probe: see content/probes/ for the list`,
        },
      ];
    const isAgain = disclosures.findIndex((it) => it.server === server && it.probe === probe) < index;
    return isAgain ? [{ file, field: `${index}`, message: `discloses ${probe} of ${server} a second time: remove one of the two lines` }] : [];
  });
}
