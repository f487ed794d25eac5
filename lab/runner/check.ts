import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commonVerdicts, observations, runs } from '../../src/schema/observation.ts';
import { fieldsOf } from '../../src/schema/problems.ts';
import type { FoundProbe } from './catalog.ts';
import { labFolder } from './context.ts';
import { definitionOf } from './definition.ts';
import { readDisclosures } from './record.ts';

/**
 * Every problem of content/observations/: schema, unknown probes, verdicts outside of the list, results of an older definition, and
 * sensitive ones that are shown without a disclosure.
 */
export function checkObservations(probes: FoundProbe[], folder = join(labFolder, '../content/observations'), disclosed = readDisclosures()): string[] {
  if (!existsSync(folder)) return [];
  const definitions = new Map(probes.map((it) => [it.id, { current: definitionOf(it), verdicts: it.probe.verdicts, sensitive: it.probe.sensitive }]));
  const misnamed = disclosed
    .filter(({ probe }) => !definitions.get(probe)?.sensitive)
    .map(({ server, probe }) => `content/disclosures.yml: ${server} ${probe}: there is no sensitive probe ${probe}: correct the name or remove the line`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const wrong = files.sort().flatMap((name) => {
    const where = relative(process.cwd(), join(folder, name));
    const complain = (problem: string) => `${where}: ${problem}`;
    let data: unknown;
    try {
      data = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch {
      return [complain('is not JSON: run the lab again, nobody edits this file')];
    }
    const parsed = name === 'runs.json' ? runs.safeParse(data) : observations.safeParse(data);
    if (!parsed.success) return fieldsOf(parsed.error).map(({ field, message }) => complain(`${field} ${message}`));
    if (!('results' in parsed.data)) return [];
    const { server, configuration, results } = parsed.data;
    const again = (probe: string) => `npm run lab -- --servers ${server} --configurations ${configuration} --probes ${probe}`;
    const misplaced = name === `${server}/${configuration}.json` ? [] : [complain(`holds results of ${server} ${configuration}: run the lab again`)];
    const problems = results.flatMap(({ probe, definition, verdict }) => {
      const found = definitions.get(probe);
      if (!found) return [complain(`names the unknown probe ${probe}: run the lab again, it drops what it does not know`)];
      if (definition !== found.current) return [complain(`${probe} was asked with an older definition: ${again(probe)}`)];
      const isHidden = verdict === 'withheld' || verdict === 'not-offered';
      if (found.sensitive && !isHidden && !disclosed.some((it) => it.server === server && it.probe === probe))
        return [complain(`${probe} is shown, but content/disclosures.yml does not say where it is public: ${again(probe)}`)];
      const isKnown = [...found.verdicts, ...commonVerdicts].includes(verdict);
      return isKnown ? [] : [complain(`${probe} has the verdict ${verdict}, which is not in its list: ${again(probe)}`)];
    });
    const shown = new Set(results.filter(({ verdict }) => verdict !== 'withheld').map(({ probe }) => `${probe}.txt`));
    const transcripts = join(folder, 'transcripts', server, configuration);
    const orphans = (existsSync(transcripts) ? readdirSync(transcripts) : []).filter((it) => !shown.has(it));
    return [...misplaced, ...problems, ...orphans.map((it) => complain(`shows no ${it.replace(/\.txt$/, '')}, yet its transcript is there: remove ${it}`))];
  });
  return [...misnamed, ...wrong];
}
