import { z } from 'astro/zod';
import { id, text } from './parts.ts';

const statement = z.strictObject({
  says: text.describe('one sentence or two'),
  features: z.array(id).min(1, 'is empty: name the features whose answers say so').describe('the features whose answers say so'),
});

const setting = z.strictObject({
  option: text.describe('the option as one types it'),
  to: text.optional().describe('its value as one types it; left out for a switch'),
  why: text.describe('why it is not left at its default, in a few words'),
  feature: id.describe('the feature that it sets'),
});

/** What a profile tells a reader who reads nothing else. */
export const inShort = z.strictObject({
  use: statement.describe('what to use it for'),
  not: statement.describe('what not to use it for'),
  set: z
    .array(setting)
    .length(5, 'has to name five settings: choose those that matter most')
    .describe('settings that are not left at their default, the weightiest first'),
  trap: statement.describe('the trap that bites most'),
});
