import { z } from 'astro/zod';
import { id, text } from './parts.ts';

/** content/presets.yml: views of the matrix that readers can start from, in the order in which they are offered. */
export const presets = z.array(
  z.strictObject({
    id: id.describe('what translations call it'),
    name: text.describe('what its link says'),
    query: text.describe('what the address of the view has behind its question mark'),
  }),
);
