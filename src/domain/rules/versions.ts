import type { Rule } from '../model/content.ts';

/** The version that facts were checked at is the newest release, and the release's source is that of the package. */
export const versions: Rule = ({ servers }) =>
  servers.flatMap(({ file, data }) => {
    const problems = [];
    const first = data.identity.packages[0];
    if (first && data.checked.version !== first.version) {
      problems.push({
        file,
        field: 'checked.version',
        message: `is ${data.checked.version}, but the package ${first.name} is at ${first.version}: check the facts again, then change both`,
      });
    }
    for (const { name, version } of data.identity.packages) {
      for (const [id, source] of Object.entries(data.sources)) {
        if (source.kind === 'package' && source.name === name && source.version !== version)
          problems.push({
            file,
            field: `sources.${id}.version`,
            message: `is ${source.version}, but identity names ${name} ${version}: read the newer release`,
          });
      }
      if (!Object.values(data.sources).some((source) => source.kind === 'package' && source.name === name))
        problems.push({ file, field: 'sources', message: `has no released archive of ${name}: add { kind: package, name: ${name}, version: "${version}" }` });
    }
    if (data.advisories.length === 0 && !data.grounds?.['no-advisories'])
      problems.push({ file, field: 'grounds.no-advisories', message: 'is missing: no advisory is listed, so say where you looked, { in, paths, searched }' });
    return problems;
  });
