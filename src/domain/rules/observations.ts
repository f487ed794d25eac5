import { collectObservations, isHistory, isObserved, countedVersions } from '../lab/observations.ts';
import { commonVerdicts } from '../../vocabulary/verdicts.ts';
import type { Content, Problem, Rule } from '../model/content.ts';

/** What the lab wrote stands once in its place, and names servers, configurations, probes and features that there are; a fact that stands on a probe has its result. */
export const observations: Rule = (content) => [
  ...content.observations.filter(({ data }) => !isHistory(content, data)).flatMap((it) => checkFile(it, content)),
  ...content.servers.flatMap((it) => checkGrounds(it, content)),
  ...repeatedIndices(content.runs.map((it) => JSON.stringify(it))).map((index) => ({
    file: 'content/observations/runs.json',
    field: `${index}`,
    message: 'is there twice: remove one of the two',
  })),
];

const hasProbe = ({ probes, strict }: Content, id: string) =>
  probes.some((it) => it.id === id) || (id.startsWith('strict-') && Object.hasOwn(strict?.cases ?? {}, id.slice('strict-'.length)));

/** Indices of what stood before. */
function repeatedIndices(texts: string[]): number[] {
  return texts.flatMap((text, index) => (texts.indexOf(text) < index ? [index] : []));
}

/** Verdicts of a probe that have words. */
function verdictsOf({ probes, strict }: Content, id: string): string[] {
  const classified = probes.find((it) => it.id === id)?.data.classified ?? strict?.classified ?? {};
  return [...Object.keys(classified), ...commonVerdicts];
}

function checkFile({ id, file, data }: Content['observations'][number], content: Content): Problem[] {
  const server = content.servers.find((it) => it.id === data.server);
  if (!server)
    return [
      {
        file,
        field: 'server',
        misses: `servers/${data.server}`,
        message: `${data.server} is not a server: remove the file, or add content/servers/${data.server}.mdx`,
      },
    ];
  if (server.data.lab)
    return [{ file, field: 'server', message: `${data.server} says under lab.not that the lab cannot run it: remove lab from its entry, or this file` }];
  if (!Object.hasOwn(server.data.configurations, data.configuration))
    return [
      {
        file,
        field: 'configuration',
        message: `${data.configuration} is not a configuration of ${data.server}: use one of ${Object.keys(server.data.configurations).join(', ')}`,
      },
    ];
  if (id !== `${data.server}/${data.version}/${data.configuration}`)
    return [
      {
        file,
        field: 'configuration',
        message: `holds results of ${data.server} ${data.version} ${data.configuration}: move the file to where its content says, or run the lab again`,
      },
    ];
  const twice = repeatedIndices(data.results.map(({ probe }) => probe)).map((index) => ({
    file,
    field: `results.${data.results[index]?.probe}`,
    message: `${data.results[index]?.probe} has a result already: run the lab again`,
  }));
  const wrong = data.results.flatMap(({ probe, verdict, launch, shows }): Problem[] => {
    const field = `results.${probe}`;
    if (!Object.hasOwn(data.launches, launch)) return [{ file, field: `${field}.launch`, message: `${launch} is none of launches: run the lab again` }];
    if (!hasProbe(content, probe))
      return [{ file, field, message: `${probe} is not a probe with words: write content/probes/${probe}.yml, or run the lab again` }];
    const verdicts = verdictsOf(content, probe);
    if (!verdicts.includes(verdict))
      return [{ file, field: `${field}.verdict`, message: `${verdict} is no verdict of ${probe}: run the lab again, it knows ${verdicts.join(', ')}` }];
    return Object.entries(shows ?? {}).flatMap(([id, answer]) => {
      const feature = content.features.find((it) => it.id === id);
      const place = { file, field: `${field}.shows.${id}` };
      if (!feature) return [{ ...place, misses: `features/${id}`, message: `${id} is not a feature: correct shows in the probe ${probe}` }];
      const fits = (feature.data.kind === 'support') === 'level' in answer;
      return fits
        ? []
        : [{ ...place, message: `is ${JSON.stringify(answer)}, which does not answer ${feature.data.ref}: correct shows in the probe ${probe}` }];
    });
  });
  return [...twice, ...wrong];
}

function checkGrounds({ id, file, data }: Content['servers'][number], content: Content): Problem[] {
  const seen = collectObservations(content, id);
  return Object.entries(data.facts).flatMap(([feature, fact]) => {
    const versions = countedVersions(data, fact.checked);
    const grounds = [
      { field: `facts.${feature}.ground`, ground: fact.ground, configuration: undefined as string | undefined },
      ...Object.entries(fact.in ?? {}).map(([configuration, differing]) => ({
        field: `facts.${feature}.in.${configuration}.ground`,
        ground: differing.ground,
        configuration,
      })),
    ];
    return grounds.flatMap(({ field, ground, configuration }): Problem[] => {
      if (!ground || !('lab' in ground)) return [];
      if (!hasProbe(content, ground.lab)) return [{ file, field: `${field}.lab`, message: `${ground.lab} is not a probe: see content/probes/ for the list` }];
      const results = (seen[feature] ?? []).filter(
        (it) => it.probe === ground.lab && isObserved(it) && versions.includes(it.version) && (!configuration || it.configuration === configuration),
      );
      return results.length
        ? []
        : [{ file, field: `${field}.lab`, message: `${ground.lab} has no result that answers this: npm run lab -- --servers ${id} --probes ${ground.lab}` }];
    });
  });
}
