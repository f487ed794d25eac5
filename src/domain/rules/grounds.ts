import type { Authorities, SourceText } from '../../schema/index.ts';
import { groundsOfGuide, groundsOfOptions, groundsOfServer, groundsOfSetting, type PlacedGround } from '../model/citation.ts';
import type { Problem, Rule } from '../model/content.ts';

/** Every ground cites a known source, places in files have lines, and links are permanent. */
export const grounds: Rule = ({ servers, guides, optionWords, settings, authorities }) => [
  ...servers.flatMap(({ file, data }) => [
    ...checkSources(file, data.sources, authorities),
    ...checkGrounds(file, data.sources, groundsOfServer(data)),
    ...checkUse(file, data.sources, groundsOfServer(data)),
    ...checkIssues(file, data.issues, authorities),
  ]),
  ...optionWords.flatMap(({ id, file, data }) => {
    const server = servers.find((it) => it.id === id);
    return server ? checkGrounds(file, server.data.sources, groundsOfOptions(data)) : [];
  }),
  ...settings.flatMap(({ file, data }) => servers.flatMap((it) => checkGrounds(file, it.data.sources, groundsOfSetting(data, it.id)))),
  ...guides.flatMap(({ file, data }) => [
    ...checkSources(file, data.sources, authorities),
    ...checkGrounds(file, data.sources, groundsOfGuide(data)),
    ...checkUse(file, data.sources, groundsOfGuide(data)),
  ]),
];

function checkGrounds(file: string, sources: Record<string, SourceText>, placed: PlacedGround[]): Problem[] {
  return placed.flatMap(({ field, ground }) => {
    // Whether the lab saw it is asked by the rule of observations.
    if ('lab' in ground) return [];
    const source = Object.hasOwn(sources, ground.in) ? sources[ground.in] : undefined;
    if (!source)
      return [{ file, field: `${field}.in`, message: `${ground.in} is not one of this entry's sources: add it or use ${Object.keys(sources).join(', ')}` }];
    if ('quote' in ground && source.kind !== 'page' && !(ground.path && ground.lines))
      return [{ file, field, message: 'cites a file without path or lines: give both, so that a stranger finds the line' }];
    return [];
  });
}

/** A source that nothing stands on is read again for nothing at every release. */
function checkUse(file: string, sources: Record<string, SourceText>, placed: PlacedGround[]): Problem[] {
  const cited = new Set(placed.flatMap(({ ground }) => ('in' in ground ? [ground.in] : [])));
  return Object.keys(sources)
    .filter((id) => !cited.has(id))
    .map((id) => ({ file, field: `sources.${id}`, message: 'is cited by no ground: cite it or remove it' }));
}

function checkSources(file: string, sources: Record<string, SourceText>, authorities: Authorities): Problem[] {
  return Object.entries(sources).flatMap(([id, source]) => {
    const field = `sources.${id}`;
    if (source.kind === 'page' && !isPermanent(source.url, authorities))
      return [
        {
          file,
          field: `${field}.url`,
          message: `${source.url} is neither versioned nor of a listed authority: cite a version, or add the host to content/authorities.yml and say why`,
        },
      ];
    if (source.kind === 'repository' && ['master', 'main', 'HEAD', 'develop'].includes(source.at))
      return [{ file, field: `${field}.at`, message: `${source.at} moves: name a tag or a commit` }];
    return [];
  });
}

function checkIssues(file: string, issues: { url: string }[], authorities: Authorities): Problem[] {
  return issues.flatMap(({ url }, index) =>
    isPermanent(url, authorities)
      ? []
      : [
          {
            file,
            field: `issues.${index}.url`,
            message: `${url} is neither versioned nor of a listed authority: link the issue, the pull request or the release`,
          },
        ],
  );
}

/** Whether a page stays as it is: a version stands in its address, or content/authorities.yml lists it. */
export function isPermanent(url: string, authorities: Authorities): boolean {
  const { hostname, pathname } = new URL(url);
  const address = hostname + pathname;
  const listed = Object.keys(authorities).some((pattern) =>
    new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+')}(/|$)`).test(address),
  );
  return listed || /\/v?\d+(\.\d+)+([./-]|$)/.test(pathname) || /\/[0-9a-f]{40}(\/|$)/.test(pathname);
}
