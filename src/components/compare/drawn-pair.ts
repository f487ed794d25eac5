import { pairOf } from '../../domain/compare/pairs.ts';
import type { CellOut } from '../../domain/api/cells.ts';

interface Words {
  drawn: string;
  failed: string;
  feature: string;
  level: Record<string, string>;
  valueWord: Record<string, string>;
}

interface ServerFile {
  server: { id: string; name: string };
  cells: CellOut[];
}

/**
 * Answers `?a=…&b=…`: leads to the pair's own page, or, for servers beyond those that have one, draws the comparison from
 * the API and says so. Unknown ids leave the page as it is.
 */
export class DrawnPair extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search);
    const [a, b] = [query.get('a'), query.get('b')];
    const isId = (it: string | null): it is string => it !== null && /^[a-z0-9-]+$/.test(it);
    if (!isId(a) || !isId(b) || a === b) return;
    const paired = (this.dataset.paired ?? '').split(' ');
    if (paired.includes(a) && paired.includes(b)) location.replace(`${this.dataset.base}${pairOf(a, b)}/`);
    else void this.draw(a, b);
  }

  private async draw(a: string, b: string): Promise<void> {
    const words = JSON.parse(this.dataset.words ?? '{}') as Words;
    this.hidden = false;
    try {
      const load = async <T>(path: string): Promise<T> => {
        const answer = await fetch(`${this.dataset.api}${path}`);
        if (!answer.ok) throw new Error(String(answer.status));
        return (await answer.json()) as T;
      };
      const [first, second, { features }] = await Promise.all([
        load<ServerFile>(`servers/${a}.json`),
        load<ServerFile>(`servers/${b}.json`),
        load<{ features: { id: string; ref: string; name: Record<string, string> }[] }>('features.json'),
      ]);
      this.replaceChildren(element('p', words.drawn), tableOf(first, second, features, words, this.dataset.locale ?? ''));
    } catch {
      this.replaceChildren(element('p', words.failed));
    }
  }
}

function element(tag: string, text = '', ...children: Node[]): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.append(...children);
  return made;
}

function tableOf(
  a: ServerFile,
  b: ServerFile,
  features: { id: string; ref: string; name: Record<string, string> }[],
  words: Words,
  locale: string,
): HTMLElement {
  const answer = (file: ServerFile, id: string) => {
    const cell = file.cells.find((it) => it.feature === id);
    return cell?.level ? (words.level[cell.level] ?? cell.level) : (words.valueWord[String(cell?.value)] ?? String(cell?.value ?? ''));
  };
  const differs = (id: string) => Number(answer(a, id) === answer(b, id));
  const rows = features
    .toSorted((x, y) => differs(x.id) - differs(y.id))
    .map((it) => {
      const head = element('th', `${it.ref} ${it.name[locale]}`);
      head.setAttribute('scope', 'row');
      return element('tr', '', head, element('td', answer(a, it.id)), element('td', answer(b, it.id)));
    });
  const titles = [words.feature, a.server.name, b.server.name].map((text) => element('th', text));
  for (const title of titles) title.setAttribute('scope', 'col');
  const table = element('table', '', element('thead', '', element('tr', '', ...titles)), element('tbody', '', ...rows));
  table.className = 'ledger';
  return table;
}
customElements.define('drawn-pair', DrawnPair);
