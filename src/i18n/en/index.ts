import { prose } from './prose.ts';
import { server } from './server.ts';
import { site } from './site.ts';
import { terms } from './terms.ts';

/** The source dictionary: every other language has the same shape, so a missing string is a compile error. */
export const en = { terms, site, prose, server };
