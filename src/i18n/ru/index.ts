import type { Dictionary } from '../index.ts';
import { prose } from './prose.ts';
import { server } from './server.ts';
import { site } from './site.ts';
import { terms } from './terms.ts';

export const ru: Dictionary = { terms, site, prose, server };
