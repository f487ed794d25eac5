import type { Rule } from '../model/content.ts';

/** Exactly one configuration is the default, and every configuration that is named exists. */
export const configurations: Rule = ({ servers }) =>
  servers.flatMap(({ file, data }) => {
    const problems = [];
    const ids = Object.keys(data.configurations);
    const defaults = ids.filter((id) => data.configurations[id]?.default);
    if (defaults.length !== 1)
      problems.push({
        file,
        field: 'configurations',
        message: `${defaults.length === 0 ? 'none' : defaults.join(' and ')} is the default: mark exactly one with "default: true"`,
      });
    const known = (id: string, field: string) => {
      if (!ids.includes(id)) problems.push({ file, field, message: `${id} is not a configuration of this server: use one of ${ids.join(', ')}` });
    };
    for (const [feature, fact] of Object.entries(data.facts)) {
      for (const [index, need] of (fact.needs ?? []).entries())
        if (need.configuration) known(need.configuration, `facts.${feature}.needs.${index}.configuration`);
      for (const [id, differing] of Object.entries(fact.in ?? {})) {
        known(id, `facts.${feature}.in.${id}`);
        for (const [index, need] of (differing.needs ?? []).entries())
          if (need.configuration) known(need.configuration, `facts.${feature}.in.${id}.needs.${index}.configuration`);
      }
    }
    return problems;
  });
