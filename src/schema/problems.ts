import type { z } from 'astro/zod';

/** The issues of a failed validation as dotted fields with a message each; unions are reduced to one message. */
export function fieldsOf(error: z.ZodError): { field: string; message: string }[] {
  return error.issues.map((issue) => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') return { field, message: `has unknown fields ${issue.keys.join(', ')}: correct the spelling or remove them` };
    if (issue.code === 'invalid_type' && issue.message.includes('received undefined'))
      return { field, message: `is missing: ${issue.expected === 'string' ? 'write a text' : `it must be ${issue.expected}`}` };
    if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid'))
      return { field, message: `is not one of the allowed values: use ${issue.values.map(String).join(', ')}` };
    // A schema's own message already says what to write.
    if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid'))
      return { field, message: `has the wrong type, it must be ${issue.expected}: correct the value` };
    if (issue.code === 'invalid_key') return { field, message: issue.issues.map((it) => it.message).join('; ') };
    return { field, message: issue.message };
  });
}
