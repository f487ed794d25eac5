import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const range = (first: number, last: number) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
// What the site's texts, quotes and code can hold; anything else falls back to a system font.
const latin = range(0x20, 0x7e) + '\u00a0©§«»°±²µ·×ÄÉÖÜßàáäåçèéêëíïñóôöøúü–—‘’“”„…·•×−≤≥→←↑↓\u2009\u202f\u2011';
const cyrillic = range(0x410, 0x44f) + 'Ёё№';
// Features that text needs without being asked; fractions, ordinals and alternates would add a quarter to the files.
const keepFeatures = ['kern', 'liga', 'calt', 'locl', 'mark', 'mkmk', 'ccmp', 'rvrn'];

interface FontFile {
  name: string;
  from: string;
  text: string;
  axes?: Record<string, { min: number; max: number }>;
  noHinting?: true;
}

const files: FontFile[] = [
  {
    name: 'piazzolla-latin',
    from: '@fontsource-variable/piazzolla/files/piazzolla-latin-wght-normal.woff2',
    text: latin,
    axes: { wght: { min: 500, max: 600 } },
  },
  {
    name: 'piazzolla-cyrillic',
    from: '@fontsource-variable/piazzolla/files/piazzolla-cyrillic-wght-normal.woff2',
    text: cyrillic,
    axes: { wght: { min: 500, max: 600 } },
  },
  {
    name: 'piazzolla-italic-latin',
    from: '@fontsource-variable/piazzolla/files/piazzolla-latin-wght-italic.woff2',
    text: range(0x20, 0x7e) + '–—‘’“”…\u00a0',
    axes: { wght: { min: 400, max: 500 } },
    // Set large only, where hints change nothing.
    noHinting: true,
  },
  {
    name: 'piazzolla-italic-cyrillic',
    from: '@fontsource-variable/piazzolla/files/piazzolla-cyrillic-wght-italic.woff2',
    text: cyrillic,
    axes: { wght: { min: 400, max: 500 } },
    // Set large only, where hints change nothing.
    noHinting: true,
  },
  {
    name: 'plex-sans-latin',
    from: '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wdth-normal.woff2',
    text: latin,
    axes: { wght: { min: 400, max: 700 }, wdth: { min: 80, max: 100 } },
  },
  {
    name: 'plex-sans-cyrillic',
    from: '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-cyrillic-wdth-normal.woff2',
    text: cyrillic,
    axes: { wght: { min: 400, max: 700 }, wdth: { min: 80, max: 100 } },
  },
  { name: 'plex-mono-latin', from: '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2', text: latin },
  { name: 'plex-mono-cyrillic', from: '@fontsource/ibm-plex-mono/files/ibm-plex-mono-cyrillic-400-normal.woff2', text: cyrillic },
];

/** Cuts the fonts down to the characters and axes in use and writes them with their licences to public/fonts/. Files that are newer than this program stay. */
export async function makeFonts(folder = 'public/fonts'): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  const age = statSync(new URL(import.meta.url)).mtimeMs;
  for (const { name, from, text, axes, noHinting } of files) {
    const target = join(folder, `${name}.woff2`);
    if (existsSync(target) && statSync(target).mtimeMs > age) continue;
    writeFileSync(target, await subsetFont(readFileSync(resolve(from)), text, { targetFormat: 'woff2', variationAxes: axes, keepFeatures, noHinting }));
  }
  for (const [name, from] of [
    ['piazzolla', '@fontsource-variable/piazzolla/LICENSE'],
    ['plex', '@fontsource/ibm-plex-mono/LICENSE'],
  ] as const) {
    writeFileSync(join(folder, `OFL-${name}.txt`), readFileSync(resolve(from)));
  }
}
