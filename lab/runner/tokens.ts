import ts from 'typescript';

/**
 * What a text of TypeScript does, as the stream of its tokens: comments, formatting and types are no part of it.
 * @example typescriptTokens("const a: number = f('x',); // why") // ['const', 'a', '=', 'f', '(', '"x"', ')', ';']
 */
export function typescriptTokens(text: string): string[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    if (isOnlyType(node)) {
      // What joins a type to a value goes with it.
      if ([':', 'as', 'satisfies'].includes(tokens.at(-1) ?? '')) tokens.pop();
      return;
    }
    const children = node.getChildren(file);
    if (children.length) return children.forEach(visit);
    const token = ts.isStringLiteral(node) ? JSON.stringify(node.text) : node.getText(file);
    // A comma at the end of a list is formatting.
    if (/^[)\]}]$/.test(token) && tokens.at(-1) === ',') tokens.pop();
    if (token) tokens.push(token);
  };
  visit(file);
  return tokens;
}

/**
 * The files that a text of TypeScript imports for what they do, as written; imports of types alone are left out.
 * @example importsOf("import { a } from './a.ts'; import type { B } from './b.ts';") // ['./a.ts']
 */
export function importsOf(text: string): string[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((it) =>
    ts.isImportDeclaration(it) && !isOnlyType(it) && ts.isStringLiteral(it.moduleSpecifier) ? it.moduleSpecifier.text : [],
  );
}

function isOnlyType(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isTypeParameterDeclaration(node)) return true;
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (ts.isImportSpecifier(node)) return node.isTypeOnly;
  return ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node);
}

/** Strings with their prefix, comments, joined lines, ends of lines, names and numbers, white space, and then any other character. */
const pythonToken = /[rbfu]{0,2}("""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|#[^\n]*|\\\n|\n|[\w.]+|[ \t]+|[^]/giy;

/**
 * What a text of Python does, as the stream of its tokens: comments, strings that only describe, empty lines and the width of
 * indentation are no part of it. `⇥` and `⇤` begin and end a block, `⏎` ends a statement.
 * @example pythonTokens('def f():\n    """Why."""\n    return 1  # one\n') // ['def', 'f', '(', ')', ':', '⏎', '⇥', 'return', '1', '⏎', '⇤']
 */
export function pythonTokens(text: string): string[] {
  const tokens: string[] = [];
  const widths = [0];
  let depth = 0;
  let width = 0;
  let isAtStart = true;
  const toWidth = (now: number) => {
    if (now > widths.at(-1)!) {
      tokens.push('⇥');
      widths.push(now);
    }
    for (; now < widths.at(-1)!; widths.pop()) tokens.push('⇤');
  };
  for (const [token, string] of text.replaceAll('\r\n', '\n').matchAll(pythonToken)) {
    if (token.startsWith('#') || token === '\\\n') continue;
    if (token === '\n') {
      if (depth) continue;
      if (!isAtStart) endStatement(tokens);
      [isAtStart, width] = [true, 0];
    } else if (/^[ \t]+$/.test(token)) {
      if (isAtStart) width = token.length;
    } else {
      if (isAtStart) toWidth(width);
      isAtStart = false;
      if (string === undefined && '([{'.includes(token)) depth += 1;
      if (string === undefined && ')]}'.includes(token)) depth -= 1;
      tokens.push(token);
    }
  }
  if (!isAtStart) endStatement(tokens);
  toWidth(0);
  return tokens;
}

/** Ends a statement; one that is nothing but a string describes what stands around it. */
function endStatement(tokens: string[]): void {
  const isAlone = [undefined, '⏎', '⇥', '⇤'].includes(tokens.at(-2));
  if (isAlone && /^[rbfu]{0,2}["']/i.test(tokens.at(-1)!)) tokens.pop();
  else tokens.push('⏎');
}
