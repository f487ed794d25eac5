import { states } from '../../vocabulary/identity.ts';
import { interfaces } from '../../vocabulary/interfaces.ts';
import type { Removed } from './filter.ts';
import { ages, type MatrixView } from './view.ts';

/** The smallest change of a view that lets a column stay which left: requirements that it does not meet go, filters widen until they hold it. */
export function bringBack(view: MatrixView, { column, because }: Removed): Partial<MatrixView> {
  const lacked = because.flatMap((it) => ('row' in it ? it.row.id : []));
  const filters = because.flatMap((it) => ('filter' in it ? it.filter : []));
  const [first] = column.interfaces;
  return {
    must: view.must.filter((it) => !lacked.includes(it)),
    ...(filters.includes('interface') && { interfaces: interfaces.filter((it) => it === first || view.interfaces.includes(it)) }),
    ...(filters.includes('state') && { states: states.filter((it) => it === column.state || view.states.includes(it)) }),
    ...(filters.includes('platform') && { platforms: view.platforms.filter((it) => column.platforms.includes(it)) }),
    ...(filters.includes('age') && { age: ages.find((it) => column.months < Number(it)) ?? '' }),
  };
}
