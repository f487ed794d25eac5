import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { drawSome } from './choose.ts';
import { expectNone } from './expect-none.ts';
import { readable, type SitePage } from './site.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());
const kinds = [...new Set(readable.map((page) => page.kind))];

/** Styles are checked by the browser; without them a page is read in half the time. */
async function faultsOf(page: SitePage): Promise<string[]> {
  const { results } = await validator.validateString(page.html.replace(/(<style[^>]*>)[\s\S]*?<\/style>/g, '$1</style>'), 'dist/page.html');
  return results.flatMap((it) => it.messages.map(({ ruleId, message, selector }) => `${page.path}: ${message} (${ruleId}) at ${selector ?? 'the end'}`));
}

describe('HTML is valid', () => {
  test.each(kinds)('%s', async (kind) => {
    const found = await Promise.all(drawSome(readable.filter((page) => page.kind === kind)).map(faultsOf));
    expect(found.length).toBeGreaterThan(0);
    expectNone(found.flat());
  });
});
