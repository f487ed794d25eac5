import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { kinds } from '../content/kinds.ts';

// npm run schemas: writes a JSON Schema of each kind of content into .schemas/, so that editors complete and explain its fields.
const folder = '.schemas';
mkdirSync(folder, { recursive: true });
for (const [kind, it] of Object.entries(kinds)) {
  if ('schema' in it)
    writeFileSync(join(folder, `${kind}.json`), `${JSON.stringify(z.toJSONSchema(it.schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`);
}
