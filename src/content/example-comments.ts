/** Lines that hold nothing but a comment, what follows code on its line, and the text in which a module of Python says what it is; a shebang is code. */
const comment = /^([ \t]*)([#;])(?!!).*(?:\n\1\2.*)*|(?<=\S[ \t]+)#(?!!).*$|^"""[^"]*"""/gm;

/** The name of the file itself, which is the same in every language. */
const isPath = (text: string) => /^\/\S+$/.test(text);

/**
 * The example with each of its comments replaced by what `translate` makes of its text; comments are counted from 1.
 * @example replaceComments('run # once', () => 'один раз') // 'run # один раз'
 */
export function replaceComments(example: string, translate: (text: string, index: number) => string): string {
  let index = 0;
  return example.replace(comment, (whole, indent = '', mark = '#') => {
    const isDocumentation = whole.startsWith('"');
    const marks = `${indent}${mark} `;
    const text = isDocumentation ? whole.slice(3, -3) : whole.replaceAll(new RegExp(`^${marks.trimEnd()} ?`, 'gm'), '');
    if (isPath(text)) return whole;
    index += 1;
    const translated = translate(text, index);
    return isDocumentation ? `"""${translated}"""` : translated.replaceAll(/^/gm, marks);
  });
}

/** The entry that holds the translated comments of an example, by its path below content/, and the path of each comment in it. */
export function commentPlace(example: string): { of: string; path: (index: number) => string } {
  const [folder, ...file] = example.split('/');
  return { of: `examples/${folder}`, path: (index) => `${file.join('/')}.${index}` };
}
