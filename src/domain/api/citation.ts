/** What is cited: a page, or an answer on one. */
export interface Cited {
  /** Entry key of BibTeX: letters, digits, `-` and `:`. */
  key: string;
  title: string;
  /** What it was checked against, in words of the page's language. */
  checked: string;
  /** The day of the newest check. */
  day: string;
  /** Absolute address. */
  url: string;
}

/** Forms in which a citation is offered. */
export const citationForms = ['text', 'markdown', 'bibtex'] as const;

const publisher = 'WSGI Atlas';

/** Escapes what is a command in LaTeX (The LaTeX Companion, "Special characters"). */
const latex = (text: string) =>
  text.replace(/[\\~^]/g, (it) => `{\\${{ '\\': 'textbackslash', '~': 'textasciitilde', '^': 'textasciicircum' }[it]}}`).replace(/[&%$#_]/g, '\\$&');

const markdownText = (text: string) => text.replace(/[\\[\]<>*_`]/g, '\\$&');

/** A citation in each form; the entry of BibTeX is `@misc`, whose title keeps its capitals. */
export function citationsOf({ key, title, day, url, ...cited }: Cited): Record<(typeof citationForms)[number], string> {
  // What is copied has plain spaces: BibTeX knows no others.
  const checked = cited.checked.replaceAll('\u00a0', ' ');
  const fields = { title: `{${latex(title)}}`, author: `{${publisher}}`, year: day.slice(0, 4), note: latex(checked), url };
  return {
    text: `${publisher}. ${title}. ${checked}. ${url}`,
    markdown: `[${markdownText(title)}](${url}), ${publisher}, ${checked}`,
    bibtex: [`@misc{${key},`, ...Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`), '}'].join('\n'),
  };
}
