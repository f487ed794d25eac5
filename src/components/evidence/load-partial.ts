/**
 * Loads a partial, a piece of a page that the build has drawn, as a document of its own. Rejects if it cannot be loaded or is something
 * else, such as a page of an error: what it holds at least is named by the selector `sign`.
 */
export async function loadPartial(url: string, sign: string): Promise<Document> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // Parsed apart from the page: nothing in it runs or loads before it is shown.
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!parsed.querySelector(sign)) throw new Error(`${url}: no ${sign} in it`);
  return parsed;
}
