/**
 * Which runner asks; raise it by one when its behaviour changes what results may be, and say how. Results of an older one fail the check.
 *
 * 1: the runner whose results moved into files by version, with transcripts in one bundle.
 */
export const runnerVersion = 1;
