import type { Problem, Rule } from '../model/content.ts';

/** The days of releases are those of the package index or of the change log, and an advisory was published on the day that its ground says, after the first release. */
export const releases: Rule = ({ servers, releases: known }) =>
  servers.flatMap(({ file, data }) => {
    const problems: Problem[] = [];
    data.identity.packages.forEach(({ name, version, date }, index) => {
      const day = known[name]?.[version];
      if (day !== date)
        problems.push({
          file,
          field: `identity.packages.${index}.date`,
          message: day
            ? `is ${date}, but content/releases.json has ${day} for ${name} ${version}: correct the day`
            : `has no day in content/releases.json: run npm run releases`,
        });
    });
    data.advisories.forEach(({ published }, index) => {
      const field = `advisories.${index}.published`;
      if (!published) return;
      if (!published.ground.quote.includes(published.on))
        problems.push({ file, field, message: `is ${published.on}, which its quote does not say: quote the line with the day` });
      if (published.on < data.identity.firstRelease.is.date)
        problems.push({ file, field, message: `is ${published.on}, before the first release of ${data.identity.firstRelease.is.date}: correct one of them` });
    });
    return problems;
  });
