import type { CheerioAPI } from 'cheerio';
import { test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { documentOf, readable, type SitePage } from './site.ts';

function every(find: (page: SitePage, $: CheerioAPI) => (string | false | undefined)[]): string[] {
  return readable.flatMap((page) => [...new Set(find(page, documentOf(page)))].flatMap((fault) => (fault ? [`${page.path}: ${fault}`] : [])));
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

test('every page says which language it is in', () => {
  expectNone(every((page, $) => [$('html').attr('lang') !== page.locale && `has lang="${$('html').attr('lang')}", not ${page.locale}`]));
});

test('every page has one h1, and no heading skips a level', () => {
  const faults = every((_, $) => {
    // A dialog is an outline of its own: it is read alone.
    const headings = $('h1, h2, h3, h4, h5, h6')
      .filter((_, element) => $(element).closest('dialog').length === 0)
      .map((_, element) => ({ level: Number(element.tagName.slice(1)), text: squeeze($(element).text()) }))
      .get();
    const count = headings.filter((it) => it.level === 1).length;
    return [
      count !== 1 && `has ${count} h1: a page has one`,
      ...headings.map(
        (it, index) => index > 0 && it.level > headings[index - 1]!.level + 1 && `goes from h${headings[index - 1]!.level} to h${it.level} at "${it.text}"`,
      ),
      ...headings.map((it) => !it.text && `has an empty h${it.level}`),
    ];
  });
  expectNone(faults);
});

test('pictures, links, buttons and fields have a text', () => {
  const faults = every((_, $) => {
    const has = (element: Parameters<typeof $>[0]) => {
      const it = $(element as string);
      const label = it
        .attr('aria-labelledby')
        ?.split(/\s+/)
        .map((id) => $(`[id="${id}"]`).text())
        .join(' ');
      const inner = it
        .find('img[alt], svg[aria-label], svg[role="img"] > title, [aria-label]')
        .map((_, child) => $(child).attr('alt') ?? $(child).attr('aria-label') ?? $(child).text())
        .get();
      return Boolean(squeeze([it.attr('aria-label'), label, it.text(), ...inner].join(' ')));
    };
    const where = (element: Parameters<typeof $>[0]) => squeeze($.html(element as string)).slice(0, 90);
    return [
      ...$('img:not([alt])')
        .map((_, it) => `has an image without alt: ${where(it as never)}`)
        .get(),
      ...$('svg:not([aria-hidden="true"])')
        .filter(
          (_, it) =>
            !$(it).attr('aria-label') &&
            !$(it).attr('aria-labelledby') &&
            !$(it).children('title').text() &&
            $(it).closest('[aria-hidden="true"]').length === 0,
        )
        .map((_, it) => `has a drawing that is neither described nor hidden: ${where(it as never)}`)
        .get(),
      ...$('a[href], button, summary')
        .filter((_, it) => !has(it as never))
        .map((_, it) => `has no text on ${where(it as never)}`)
        .get(),
      ...$('input:not([type="hidden"]), select, textarea')
        .filter(
          (_, it) =>
            !$(it).attr('aria-label') &&
            !$(it).attr('aria-labelledby') &&
            $(it).closest('label').length === 0 &&
            $(`label[for="${$(it).attr('id')}"]`).length === 0,
        )
        .map((_, it) => `has a field without a label: ${where(it as never)}`)
        .get(),
    ];
  });
  expectNone(faults);
});

test('level glyphs are never the only sign: a text stands with each', () => {
  const faults = every((_, $) =>
    $('svg.vg')
      .filter((_, it) => !$(it).attr('aria-label'))
      .filter((_, it) => {
        const holder = $(it).closest('a, button, td, th, dd, dt, li, p, span, div');
        return !squeeze(holder.text()) && !$(it).closest('[aria-label]').length;
      })
      .map((_, it) => `has a glyph without a text in ${squeeze($.html($(it).parent())).slice(0, 90)}`)
      .get(),
  );
  expectNone(faults);
});

/** Text of an element in the language that holds for it, without code, names and runs in another language. */
function ownText($: CheerioAPI, element: Parameters<CheerioAPI>[0]): string {
  const copy = $(element as string).clone();
  copy.find('[lang], code, pre, kbd, samp, script, style, svg').remove();
  return squeeze(copy.text());
}

test('text is in the language that its page or its lang attribute says', () => {
  const faults = every((page, $) =>
    $('p, li, td, th, dd, dt, h1, h2, h3, h4, caption, figcaption, summary, label, blockquote, q, button')
      .filter((_, it) => $(it).closest('pre, code, script, style').length === 0)
      .map((_, it) => {
        const lang = $(it).closest('[lang]').attr('lang') ?? page.locale;
        const text = ownText($, it as never);
        const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
        const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
        const shown = text.slice(0, 70);
        if (lang === 'en' && cyrillic > 0) return `has Russian text that is marked as English: "${shown}"`;
        // A dozen names of options may stand alone; a sentence may not.
        if (lang === 'ru' && cyrillic === 0 && latin > 60 && /\p{L}{2,} \p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(text))
          return `has English text that is marked as Russian: "${shown}"`;
        return '';
      })
      .get(),
  );
  expectNone(faults);
});

test('quotes on a page in another language say which language they are in', () => {
  const faults = every((page, $) =>
    page.locale === 'en'
      ? []
      : $('q, blockquote')
          .filter((_, it) => $(it).closest('[lang]').prop('tagName') === 'HTML')
          .map((_, it) => `quotes "${squeeze($(it).text()).slice(0, 60)}" without lang`)
          .get(),
  );
  expectNone(faults);
});

test('names of servers are set as names', () => {
  const faults = every((_, $) =>
    $('.name')
      .filter((_, it) => $(it).closest('[lang]').attr('lang') !== 'en')
      .map((_, it) => `shows ${$(it).text()} without lang="en"`)
      .get(),
  );
  expectNone(faults);
});

test('nothing that a program forgot is shown', () => {
  const faults = every((_, $) => {
    const body = $('body').clone();
    body.find('pre, code, q, blockquote, script, style').remove();
    const [found] = /\bundefined\b|\[object Object\]|\bNaN\b|\bnull\b/.exec(body.text()) ?? [];
    const at = found ? body.text().indexOf(found) : 0;
    return [found && `shows "${squeeze(body.text().slice(Math.max(0, at - 40), at + 40))}"`];
  });
  expectNone(faults);
});
