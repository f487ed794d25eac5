import { z } from 'astro/zod';
import { day, text, version } from './parts.ts';

/** content/releases.json, written by `npm run releases` and by nobody else: when the package index was given each release, and when Python itself was released. */
export const releases = z.record(
  text.describe('name of the package'),
  z.record(version.describe('of a final release'), day.describe('on which its first file was uploaded, or on which it was released')),
);
