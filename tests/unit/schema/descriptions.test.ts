import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/content/kinds.ts';

type Node = { properties?: Record<string, Node>; description?: string; const?: unknown; [key: string]: unknown };

/** Dotted paths of the fields below a JSON Schema that carry no sentence; a constant says all that there is to say. */
function undescribed(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((it) => undescribed(it, path));
  const { properties = {}, ...rest } = node as Node;
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(field.description || 'const' in field ? [] : [`${path}.${name}`]),
      ...undescribed(field, `${path}.${name}`),
    ]),
    ...Object.values(rest).flatMap((it) => undescribed(it, path)),
  ];
}

test.each(Object.entries(kinds).flatMap(([kind, it]) => ('schema' in it ? [[kind, it.schema] as const] : [])))(
  'every field of %s carries a sentence for the contributor',
  (kind, schema) => {
    expect(undescribed(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), kind)).toEqual([]);
  },
);

test('a field without one is found', () => {
  const schema = z.strictObject({ told: z.string().describe('yes'), list: z.array(z.strictObject({ silent: z.string() })).describe('yes') });
  expect(undescribed(z.toJSONSchema(schema), 'made-up')).toEqual(['made-up.list.silent']);
});
