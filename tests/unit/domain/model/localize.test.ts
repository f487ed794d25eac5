import { expect, test } from 'vitest';
import { localizeExample, localizeWith } from '../../../../src/domain/model/localize.ts';
import { fixtureContent } from '../../fixture.ts';

const content = fixtureContent();

test('texts of fields get the marks of print, commands and comments in code do not', () => {
  const localize = localizeWith(content, 'servers/alder');
  expect(localize('facts.http2.note', 'The docs\' "`a\'b`"').en).toBe("The docs’ “`a'b`”");
  expect(localize('facts.styles.value', "alder 'hello:app'").en).toBe("alder 'hello:app'");
  expect(localizeExample(content, 'alder/hello.py', "# It's code.\n").en).toBe("# It's code.\n");
});
