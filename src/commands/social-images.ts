import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import subsetFont from 'subset-font';
import type { SocialCard } from '../site/social-cards.ts';
import { cyrillic, plexSans, piazzolla, printable } from './fonts.ts';

/** The size that Facebook, LinkedIn, Mastodon and X show uncut (https://developers.facebook.com/docs/sharing/webmasters/images/). */
const size = { width: 1200, height: 630 };
/** Pictures that were drawn before, by what is on them. */
const cacheFolder = 'node_modules/.cache/wsgi-atlas/social';

const colors = { paper: '#fcfdfd', ink: '#16232c', ink2: '#40515c', verified: '#17694a' };
/** Longer titles are set smaller, to stay within two lines. */
const longTitle = 30;

/** An element as Satori takes it in place of JSX. */
interface Element {
  type: string;
  props: Record<string, unknown>;
}

const box = (style: Record<string, unknown>, ...children: (Element | string)[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children: children.length === 1 ? children[0] : children },
});

/** Draws the picture of each card into the folder of the finished site, as PNG of 1200 × 630; one with the same words is taken from the cache. */
export async function drawSocialImages(cards: readonly SocialCard[], folder: string, cache = cacheFolder): Promise<void> {
  const code = readFileSync(new URL(import.meta.url));
  const files = new Map(
    cards.map((card) => [card, join(cache, `${createHash('sha256').update(code).update(JSON.stringify(card)).digest('hex').slice(0, 16)}.png`)]),
  );
  const missing = cards.filter((card) => !existsSync(files.get(card)!));
  if (missing.length) {
    mkdirSync(cache, { recursive: true });
    const fonts = await readFonts();
    for (const card of missing) {
      const file = files.get(card)!;
      // A build that is interrupted leaves no half picture for the next one.
      writeFileSync(`${file}.tmp`, await draw(card, fonts));
      renameSync(`${file}.tmp`, file);
    }
  }
  for (const [{ path }, file] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

async function draw({ title, text, facts }: SocialCard, fonts: Fonts): Promise<Uint8Array> {
  const titleStyle = { fontFamily: 'serif, serif-cyrillic', fontSize: title.length > longTitle ? 60 : 80, lineHeight: 1.1, color: colors.ink };
  const lines = (most: number) => ({ display: 'block', lineClamp: most });
  const tree = box(
    { ...size, flexDirection: 'column', justifyContent: 'space-between', backgroundColor: colors.paper, fontFamily: 'sans, sans-cyrillic' },
    scale(),
    box(
      { flexDirection: 'column', flexGrow: 1, padding: '56px 88px 48px' },
      box({ alignItems: 'center' }, mark(), box({ marginLeft: 22, fontFamily: 'serif', fontSize: 42, color: colors.ink }, 'WSGI Atlas')),
      box({ ...titleStyle, ...lines(2), marginTop: 44 }, title),
      box({ ...lines(3), marginTop: 22, fontSize: 30, lineHeight: 1.35, color: colors.ink2 }, text),
      box({ flexGrow: 1 }),
      facts
        ? box(
            { alignItems: 'center', borderTop: `2px solid ${colors.ink}`, paddingTop: 20, fontSize: 26, color: colors.ink2 },
            box({ width: 28, height: 6, marginRight: 16, backgroundColor: colors.verified }),
            facts,
          )
        : box({}),
    ),
    scale(),
  );
  const svg = await satori(tree as Parameters<typeof satori>[0], { ...size, fonts });
  return new Resvg(svg).render().asPng();
}

/** The scale of a map's margin, as above every page. */
function scale(): Element {
  const pieces = Array.from({ length: 24 }, (_, index) => box({ width: 50, height: 10, backgroundColor: index % 2 ? colors.paper : colors.ink }));
  return box({ height: 14, width: size.width, borderTop: `2px solid ${colors.ink}`, borderBottom: `2px solid ${colors.ink}` }, ...pieces);
}

/** The mark of the site. */
function mark(): Element {
  const picture = readFileSync(new URL('../components/site/favicon.svg', import.meta.url), 'utf8').replace(/@media[^{]*\{.*?\}\}/, '');
  return { type: 'img', props: { src: `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`, width: 54, height: 54 } };
}

type Fonts = { name: string; data: Buffer; weight: 400 | 500; style: 'normal' }[];

/** The site's fonts in one weight each, as Satori reads them. */
async function readFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const cut = async (name: string, from: string, text: string, weight: 400 | 500, axes: Record<string, number>) => ({
    name,
    data: Buffer.from(await subsetFont(readFileSync(resolve(from)), text, { targetFormat: 'sfnt', variationAxes: axes })),
    weight,
    style: 'normal' as const,
  });
  return Promise.all([
    cut('serif', `${piazzolla}-latin-wght-normal.woff2`, printable, 500, { wght: 500 }),
    cut('serif-cyrillic', `${piazzolla}-cyrillic-wght-normal.woff2`, cyrillic, 500, { wght: 500 }),
    cut('sans', `${plexSans}-latin-wdth-normal.woff2`, printable, 400, { wght: 400, wdth: 100 }),
    cut('sans-cyrillic', `${plexSans}-cyrillic-wdth-normal.woff2`, cyrillic, 400, { wght: 400, wdth: 100 }),
  ]);
}
