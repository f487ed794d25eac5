import type { en } from './en/index.ts';

/** The shape of every language's words. */
export type Dictionary = typeof en;
