const language = /<html[^>]* lang="([^"]*)"/;
const style = /(?<=<style[^>]*>)[\s\S]*?(?=<\/style>)/g;
/** A rule each of whose selectors is for a language. */
const spoken = /(?<![^{};])(?:[^{},;]*:lang\([\w-]+\)[^{},;]*,?)+\{[^{}]*\}/g;
const indexing = /<meta name="search-[^>]*>| data-pagefind-[\w-]+(?:="[^"]*")?/g;
/** Words for the full text that no visitor sees. */
const unseen = /\s*<p data-search-only[^>]*>[^<]*<\/p>/g;
/** Lines that Markdown leaves between the parts of lists and tables, where no space is drawn. */
const lines = /\n+(?=<\/?(?:ol|ul|li|table|thead|tbody|tr|th|td)[ >])/g;

/** A page without the styles of other languages, what only the index of the full text reads, which has been made by then, and empty lines. */
export function leaveOut(html: string): string {
  const own = language.exec(html)?.[1];
  const isForeign = (rule: string) => own !== undefined && !rule.includes(`:lang(${own})`);
  return html
    .replace(unseen, '')
    .replace(indexing, '')
    .replace(lines, '')
    .replace(style, (css) => css.replace(spoken, (rule) => (isForeign(rule) ? '' : rule)));
}
