import type { z } from 'astro/zod';

/** The issues of a failed validation as dotted fields with a message each; unions are reduced to one message. */
export function fieldIssues(error: z.ZodError): { field: string; message: string }[] {
  return error.issues.flatMap((issue): { field: string; message: string }[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), message: 'is not a field here: correct the spelling or remove it' }));
    return [{ ...messageOf(issue), field: issue.path.join('.') || 'line 1' }];
  });
}

/** What is wrong and what to do; a schema's own message says both already. */
function messageOf(issue: z.core.$ZodIssue): { message: string } {
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined'))
    return { message: `is missing: ${issue.expected === 'string' ? 'write a text' : `it must be ${issue.expected}`}` };
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid'))
    return { message: `is not one of the allowed values: use ${issue.values.map(String).join(', ')}` };
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid'))
    return { message: `has the wrong type, it must be ${issue.expected}: correct the value` };
  if (issue.code === 'invalid_key') return { message: issue.issues.map((it) => it.message).join('; ') };
  if (issue.message === 'Invalid input') return { message: 'has none of the forms that it may have: compare it with another file of its folder' };
  return { message: issue.message };
}
