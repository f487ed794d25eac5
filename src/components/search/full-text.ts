import { parseExcerpt } from '../../domain/search/marks.ts';
import type { Facets, FullTextPage } from '../../domain/search/merge.ts';

/** What this module uses of Pagefind (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}
interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results?: { url: string; title: string; excerpt: string }[];
}

let loading: Promise<Pagefind> | undefined;

/** Pagefind with the index of this page's language, loaded once. */
function loadPagefind(files: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${files}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: files, excerptLength: 18 });
    return pagefind;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/** The full text as far as it has been read for the query of the moment. */
export class FullText {
  pages: FullTextPage[] = [];
  /** Pages that fit and are not read yet. */
  unread = 0;
  state: 'idle' | 'reading' | 'done' | 'failed' = 'idle';
  #question = 0;
  readonly #files: string;
  readonly #root: string;

  /** `files` is the base path of the site, `root` that of its pages in this language; both end with a slash. */
  constructor(files: string, root: string) {
    this.#files = files;
    this.#root = root;
  }

  /** Begins a new question; with `keep` it is a narrower one, for which the pages that were read still hold. */
  ask(reads: boolean, keep: boolean): void {
    this.#question += 1;
    this.unread = 0;
    this.state = reads ? 'reading' : 'idle';
    if (!keep) this.pages = [];
  }

  /** Reads up to `most` pages; whether they still answer the question that was asked last. */
  async read(query: string, { kind, server }: Facets, most: number): Promise<boolean> {
    const question = this.#question;
    try {
      const pagefind = await loadPagefind(this.#files);
      const { results } = await pagefind.search(query, { filters: { ...(kind ? { kind } : {}), ...(server ? { server } : {}) } });
      const found = await Promise.all(results.slice(0, most).map((it) => it.data()));
      if (question !== this.#question) return false;
      const known = new Set(this.pages.map(({ path }) => path));
      this.pages = [...this.pages, ...found.map((it) => this.#pageOf(it)).filter(({ path }) => !known.has(path))];
      this.unread = results.length - found.length;
      this.state = 'done';
    } catch {
      if (question !== this.#question) return false;
      this.state = 'failed';
    }
    return true;
  }

  #pageOf({ url, excerpt, meta, sub_results: parts = [] }: PagefindPage): FullTextPage {
    const path = (address: string) => address.slice(this.#root.length - 1);
    return {
      path: path(url),
      title: meta.title ?? '',
      excerpt: parseExcerpt(excerpt),
      parts: parts.map((part) => ({ path: path(part.url), heading: part.title, excerpt: parseExcerpt(part.excerpt) })),
    };
  }
}
