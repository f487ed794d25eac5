import type { Rule } from '../model/content.ts';

/**
 * Whether a tag is that of a version.
 * @example isTagOf('1.35.0', 'v1.35.0') // true
 */
function isTagOf(version: string, tag: string): boolean {
  return tag.endsWith(version) && !/[\d.]$/.test(tag.slice(0, -version.length));
}

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
    for (const [index, { name, version, tagged }] of data.identity.packages.entries()) {
      if (tagged) {
        const source = Object.hasOwn(data.sources, tagged.source) ? data.sources[tagged.source] : undefined;
        const field = `identity.packages.${index}.tagged.source`;
        const next = `name a source { kind: repository, at: "${version}" }, or leave tagged out where a package index has ${name}`;
        if (source?.kind !== 'repository') problems.push({ file, field, message: `${tagged.source} is no repository among the sources: ${next}` });
        else if (!isTagOf(version, source.at))
          problems.push({ file, field, message: `${tagged.source} is at ${source.at}, which is not the tag of ${version}: ${next}` });
        continue;
      }
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
