import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addPolicy } from '../../../src/commands/page-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const pageWith = (head: string) => `<!doctype html><html><head><meta charset="utf-8"><title>x</title>${head}</head><body></body></html>`;

describe('the policy of a page', () => {
  test('comes before everything but the encoding', () => {
    expect(addPolicy(pageWith('<script>1</script>'))).toMatch(
      /<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self';/,
    );
  });

  test('names what is inline, once, and nothing that is loaded or is data', () => {
    const page = addPolicy(pageWith('<script>a()</script><script type="module">b()</script><script>a()</script><style>p{}</style>'));
    expect(page).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a()')} ${hash('b()')}; style-src 'self' ${hash('p{}')}"`);
    const data = addPolicy(pageWith('<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>'));
    expect(data).toContain(`script-src 'self' 'wasm-unsafe-eval'; style-src 'self'"`);
  });

  test('is not added to a partial', () => {
    const partial = '<meta name="robots" content="noindex"><article>x</article>';
    expect(addPolicy(partial)).toBe(partial);
  });
});
