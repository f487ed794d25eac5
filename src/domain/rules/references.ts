import { groups } from '../../vocabulary/groups.ts';
import type { Rule } from '../model/content.ts';

/** Grid references are permanent: a feature's reference agrees with the append-only ledger. */
export const references: Rule = ({ features, refs }) => {
  const problems = [];
  const ledger = 'content/refs.yml';
  for (const { file, id, data } of features) {
    const owner = Object.hasOwn(refs, data.ref) ? refs[data.ref] : undefined;
    if (owner === undefined)
      problems.push({ file, field: 'ref', misses: 'refs', message: `${data.ref} is not in ${ledger}: append the line "${data.ref}: ${id}"` });
    else if (owner !== id && !(data.formerly ?? []).includes(owner as string)) {
      problems.push({
        file,
        field: 'ref',
        message: `${data.ref} belongs to ${typeof owner === 'string' ? owner : 'a retired feature'} in ${ledger}: references are never given twice, take the next free number`,
      });
    }
    const ledgerRef = Object.keys(refs).find((ref) => refs[ref] === id);
    const lettered = ledgerRef ?? data.ref;
    if (!ledgerRef && !lettered.startsWith(groups[data.group]))
      problems.push({
        file,
        field: 'ref',
        message: `${data.ref} does not begin with ${groups[data.group]}, the letter of ${data.group}: change the reference or the group`,
      });
  }
  for (const [ref, owner] of Object.entries(refs)) {
    if (typeof owner !== 'string') {
      for (const successor of owner.successors) {
        if (!features.some((it) => it.id === successor))
          problems.push({
            file: ledger,
            field: ref,
            misses: `features/${successor}`,
            message: `names the successor ${successor}, which is no feature: correct it`,
          });
      }
      continue;
    }
    const feature = features.find((it) => it.id === owner || it.data.formerly?.includes(owner));
    if (!feature)
      problems.push({
        file: ledger,
        field: ref,
        misses: `features/${owner}`,
        message: `names ${owner}, which is no feature: restore its file, or retire the reference with a day, a reason and successors`,
      });
    else if (feature.data.ref !== ref)
      problems.push({
        file: feature.file,
        field: 'ref',
        message: `is ${feature.data.ref} but ${ledger} gives it ${ref}: references never change, write ${ref}`,
      });
  }
  const owners = Object.entries(refs).filter(([, owner]) => typeof owner === 'string');
  for (const [ref, owner] of owners) {
    const first = owners.find(([, other]) => other === owner)?.[0];
    if (first !== ref) problems.push({ file: ledger, field: ref, message: `gives ${owner as string} a second reference beside ${first}: keep the first` });
  }
  return problems;
};
