/** A run of code of one kind: comment, keyword, string, number, prompt, or plain. */
export interface Token {
  kind?: 'c' | 'k' | 's' | 'n' | 'p';
  text: string;
}

const keywords =
  /^(?:from|import|def|async|await|return|class|if|else|elif|for|in|while|with|as|try|except|finally|raise|yield|lambda|not|and|or|None|True|False|export|cd|exec|set|server|location|listen|upstream|proxy_pass|proxy_set_header)\b/;
const comment: Record<string, RegExp> = {
  py: /^#[^\n]*/,
  sh: /^#[^\n]*/,
  ts: /^\/\/[^\n]*/,
  ini: /^[#;][^\n]*/,
  conf: /^#[^\n]*/,
  toml: /^#[^\n]*/,
  yml: /^#[^\n]*/,
  service: /^[#;][^\n]*/,
  socket: /^[#;][^\n]*/,
};

/**
 * Splits short examples into tokens for colouring. It knows just enough of Python, shell and configuration files; what
 * it does not know stays plain, and the text is never changed.
 */
export function tokensOf(code: string, language: string): Token[] {
  const tokens: Token[] = [];
  let rest = code;
  let atWord = true;
  const take = (length: number, kind?: Token['kind']) => {
    const text = rest.slice(0, length);
    const last = tokens.at(-1);
    if (!kind && last && !last.kind) last.text += text;
    else tokens.push(kind ? { kind, text } : { text });
    rest = rest.slice(length);
    atWord = !/[\w.-]$/.test(text);
  };
  while (rest) {
    const string = /^(?:'[^'\n]*'|"[^"\n]*")/.exec(rest)?.[0];
    const remark = atWord ? comment[language]?.exec(rest)?.[0] : undefined;
    const keyword = atWord ? keywords.exec(rest)?.[0] : undefined;
    const number = atWord ? /^\d+(?:\.\d+)*\b/.exec(rest)?.[0] : undefined;
    if (remark) take(remark.length, 'c');
    else if (string) take(string.length, 's');
    else if (keyword) take(keyword.length, 'k');
    else if (number) take(number.length, 'n');
    else take(/^\w+/.exec(rest)?.[0].length ?? 1);
  }
  return tokens;
}
