import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { markdownFeatures } from './src/content/prose.ts';
import { locales, sourceLocale } from './src/vocabulary/locales.ts';

// The address of the site; nothing else in the project knows it.
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';

// Scripts that are loaded on first use need little beside the shared file, which is there by then, so Vite's preloading and its list of files would be
// dead weight.
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  configEnvironment: (environment) => (environment === 'client' ? { build: { modulePreload: false } } : undefined),
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
};

// Tailwind's rules for browsers without @property or color-mix(), and its prefixes of masks and underlines, are those of browsers without light-dark(),
// which every colour here needs. Its notes of weight and leading are for sizes that have a leading of their own, and no size here does.
const unused = [
  /@layer properties\{@supports[^{]*\{[^{}]*\{[^{}]*\}\}\}/g,
  /-webkit-(?:mask|text-decoration-color)[\w-]*:[^;}]*;/g,
  /@property --tw-(?:leading|font-weight|tracking) ?\{[^}]*\}/g,
  /--tw-(?:leading|font-weight|tracking):[^;}]*;/g,
];
const guarded = /@supports \(color:\s?color-mix\([^{]*\{([^{}]*\{[^{}]*\})\}/g;
const knownProperties = {
  name: 'known-properties',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('.css') ? unused.reduce((css, it) => css.replaceAll(it, ''), code).replaceAll(guarded, '$1') : undefined),
};

// What two scripts share is one file: every file that a page waits for costs a round trip. What only opened cells need is not in it.
const scriptFiles = [
  { name: 'cells', test: /evidence\/load-/, priority: 1 },
  { name: 'shared', minShareCount: 2 },
];

const outDir = process.env.OUT_DIR ?? './dist';

/** Whether a page is to be found: one that says noindex, such as a redirect, is not in the sitemap. */
function isIndexed(page) {
  const path = new URL(page).pathname.slice(base.replace(/\/$/, '').length);
  return !readFileSync(join(outDir, path, path.endsWith('/') ? 'index.html' : ''), 'utf8').includes('content="noindex"');
}

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  outDir,
  i18n: { defaultLocale: sourceLocale, locales: [...locales], routing: { prefixDefaultLocale: false } },
  integrations: [
    mdx({ gfm: markdownFeatures.gfm, smartypants: markdownFeatures.smartPunctuation }),
    sitemap({ i18n: { defaultLocale: sourceLocale, locales: Object.fromEntries(locales.map((it) => [it, it])) }, filter: isIndexed }),
  ],
  build: { inlineStylesheets: 'always', format: 'directory' },
  // Classes instead of inline colours: the content security policy (src/commands/page-policy.ts) has no unsafe-inline.
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [tailwindcss(), plainImports, knownProperties],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptFiles } } } } } },
  },
});
