import { parseArgs } from 'node:util';
import { mutateContent, outcomes } from './judge.ts';

// npm run mutate:content [-- --seed 1 --count 1000]: damages a copy of content/ in memory, one mutation at a time, and says what the check
// notices. Fails on a crash, on more than one miss in a hundred, and on an alarm about what harms nobody.
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '1000' } } });
const start = performance.now();
const judged = mutateContent(Number(values.seed), Number(values.count));
for (const { outcome, mutation, what, says } of judged)
  if (['crash', 'miss', 'false alarm'].includes(outcome)) console.error(`${outcome}: ${mutation}: ${what}${says ? `\n    ${says}` : ''}`);
const count = (outcome: string) => judged.filter((it) => it.outcome === outcome).length;
const refused = judged.length - count('harmless') - count('false alarm');
const fieldless = judged.filter((it) => it.fieldless.length > 0);
for (const it of fieldless.slice(0, 5)) console.error(`without a field: ${it.mutation}: ${JSON.stringify(it.fieldless[0])}`);
console.log(`seed ${values.seed}: ${outcomes.map((it) => `${count(it)} ${it}`).join(', ')}; ${Math.round((performance.now() - start) / 1000)} s`);
process.exitCode = count('crash') || count('false alarm') || fieldless.length || count('miss') > refused / 100 ? 1 : 0;
