import { load } from 'cheerio';

const levels = ['yes', 'yes', 'optional', 'partial', 'no', 'no', 'not-applicable', 'unknown'] as const;

/** The built matrix page with as many made-up servers and features in place of the real ones: its own markup, other data. */
export function buildMadeUpMatrix(html: string, servers: number, features: number): string {
  const $ = load(html);
  const root = $('feature-matrix');
  const real = JSON.parse(root.attr('data-columns')!) as { id: string; server: string; name: string }[];
  const names = Array.from({ length: servers }, (_, index) => `server-${index + 1}`);
  const columns = names.map((id, index) => ({ ...real[index % 7], id, server: id, name: `Server ${index + 1}`, configuration: undefined }));
  root.attr('data-columns', JSON.stringify(columns)).attr('data-own', '{}');

  const head = $('thead tr');
  const title = head.children().eq(1);
  head.children().slice(1).remove();
  columns.forEach((column, index) =>
    head.append(title.clone().attr('class', `c${index}`).find('a').text(column.name).attr('href', `/servers/${column.id}/`).end()),
  );

  const rows = $('tr[data-feature]').toArray().slice(0, features);
  $('tr[data-feature]').slice(features).remove();
  $('tbody').each((_, body) => {
    if ($(body).children().length < 2) $(body).remove();
  });
  rows.forEach((row, at) => {
    const cell = $(row).children('td').first();
    const isValue = $(row).attr('data-value') !== undefined;
    $(row).children('td').remove();
    names.forEach((name, index) => {
      const made = cell.clone().attr('class', `c${index}`);
      const level = levels[(at * 7 + index * 5 + at * index) % levels.length]!;
      if (isValue) made.removeAttr('data-level').attr('data-number', String(index)).find('a').text(`${index} s`);
      else made.attr('data-level', level);
      made.attr('data-evidence', (at + index) % 40 === 0 ? 'disputed' : 'documented');
      made
        .find('a')
        .attr('href', `/servers/${name}/#${$(row).attr('id')}`)
        .attr('aria-label', `Feature ${at}, Server ${index + 1}: ${level}, documented`);
      $(row).append(made);
    });
  });
  return $.html();
}
