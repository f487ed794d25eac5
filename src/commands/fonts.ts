import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const range = (first: number, last: number) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
// What the site's texts can hold; anything else falls back to a system font.
const ascii = range(0x20, 0x7e);
const marks = '\u00a0«»–—‘’“”…';
/** Letters of Russian texts. */
export const cyrillic = range(0x410, 0x44f) + 'Ёё№';
/** What Latin texts are printed with. */
export const printable = `${ascii}${marks}·×−›é`;
// Names and headings hold no brackets.
const heading = ascii.replaceAll(/[$%*<>[\\\]^`{|}~]/g, '') + marks + '·×';

interface FontFile {
  name: string;
  from: string;
  text: string;
  axes?: Record<string, { min: number; max: number } | number>;
  /** Pairs of letters are moved together: 5 kB of the Latin sans, whose pairs hardly need it. */
  kerned?: false;
}

const upright = { wght: { min: 500, max: 600 } };
const sans = { wght: { min: 400, max: 600 }, wdth: { min: 80, max: 100 } };
/** Where the files of each family begin. */
export const piazzolla = '@fontsource-variable/piazzolla/files/piazzolla';
export const plexSans = '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans';
const plexMono = '@fontsource/ibm-plex-mono/files/ibm-plex-mono';

const files: FontFile[] = [
  { name: 'piazzolla-latin', from: `${piazzolla}-latin-wght-normal.woff2`, text: heading, axes: upright },
  { name: 'piazzolla-cyrillic', from: `${piazzolla}-cyrillic-wght-normal.woff2`, text: cyrillic, axes: upright },
  { name: 'plex-sans-latin', from: `${plexSans}-latin-wdth-normal.woff2`, text: printable, axes: sans, kerned: false },
  { name: 'plex-sans-cyrillic', from: `${plexSans}-cyrillic-wdth-normal.woff2`, text: cyrillic, axes: sans },
  { name: 'plex-mono-latin', from: `${plexMono}-latin-400-normal.woff2`, text: `${ascii}${marks}·←↑→↓` },
  { name: 'plex-mono-cyrillic', from: `${plexMono}-cyrillic-400-normal.woff2`, text: cyrillic },
];

/** Cuts the fonts down to the characters and axes in use and writes them with their licences to public/fonts/. Files that are newer than this program stay. */
export async function makeFonts(folder = 'public/fonts'): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  const age = statSync(new URL(import.meta.url)).mtimeMs;
  for (const { name, from, text, axes, kerned = true } of files) {
    const target = join(folder, `${name}.woff2`);
    if (existsSync(target) && statSync(target).mtimeMs > age) continue;
    writeFileSync(
      target,
      await subsetFont(readFileSync(resolve(from)), text, {
        targetFormat: 'woff2',
        variationAxes: axes,
        keepFeatures: kerned ? ['kern'] : [],
        noHinting: true,
      }),
    );
  }
  for (const [name, from] of [
    ['piazzolla', '@fontsource-variable/piazzolla/LICENSE'],
    ['plex', '@fontsource/ibm-plex-mono/LICENSE'],
  ] as const) {
    writeFileSync(join(folder, `OFL-${name}.txt`), readFileSync(resolve(from)));
  }
}
