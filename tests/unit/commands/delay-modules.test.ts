import { expect, test } from 'vitest';
import { delayModules } from '../../../src/commands/delay-modules.ts';

const module = (attribute: string) => `<script type="module" ${attribute}="/a.js"></script>`;

test('modules are named and not asked for, and one script of the head starts them', () => {
  const html = delayModules(`<head><title>a</title></head><body>${module('src')}<script src="/b.js"></script></body>`);
  expect(html).toMatch(/^<head><title>a<\/title><script>.+<\/script><\/head>/);
  expect(html).toContain(`<body>${module('data-src')}<script src="/b.js"></script></body>`);
  expect(html.match(/<script/g)).toHaveLength(3);
});

test('a page without modules stays as it is', () => {
  const html = '<head></head><body><script type="application/ld+json">{}</script></body>';
  expect(delayModules(html)).toBe(html);
});
