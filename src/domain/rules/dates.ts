import type { Problem, Rule } from '../model/content.ts';

/** Nothing was read, checked or released in the future. */
export const dates: Rule = ({ servers, guides, refs, observations, runs }, { today }) => {
  const problems: Problem[] = [];
  const check = (file: string, field: string, day: string | undefined) => {
    if (day && day > today) problems.push({ file, field, message: `${day} is in the future (today is ${today}): correct the day` });
  };
  for (const { file, data } of servers) {
    data.identity.packages.forEach((it, index) => check(file, `identity.packages.${index}.date`, it.date));
    check(file, 'identity.firstRelease.is.date', data.identity.firstRelease.is.date);
    check(file, 'identity.state.since', data.identity.state.since);
    check(file, 'identity.state.changed.on', data.identity.state.changed?.on);
    check(file, 'checked.on', data.checked.on);
    data.advisories.forEach((it, index) => check(file, `advisories.${index}.published.on`, it.published?.on));
    data.issues.forEach((it, index) => check(file, `issues.${index}.read`, it.read));
    for (const [id, fact] of Object.entries(data.facts)) check(file, `facts.${id}.checked.on`, fact.checked?.on);
  }
  for (const { file, data } of [...servers, ...guides]) {
    for (const [id, source] of Object.entries(data.sources)) check(file, `sources.${id}.read`, source.read);
  }
  for (const { file, data } of observations) data.results.forEach((it) => check(file, `results.${it.probe}.date`, it.date));
  runs.forEach((it, index) => check('content/observations/runs.json', `${index}.date`, it.date));
  for (const [ref, owner] of Object.entries(refs)) if (typeof owner !== 'string') check('content/refs.yml', `${ref}.retired`, owner.retired);
  return problems;
};
