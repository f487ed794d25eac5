import { createHash } from 'node:crypto';

const directives = ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'self'", "form-action 'self'"];
// Pagefind runs WebAssembly.
const scriptSources = ["'self'", "'wasm-unsafe-eval'"];

const inlineScript = /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;
const charset = /<meta charset="utf-8"[^>]*>/;

/**
 * A page with its content security policy, which names the inline scripts and styles of this page and no others. It stands before
 * everything that it is about, since a policy says nothing of what comes before it (Content Security Policy Level 3, section 3.3).
 * HTML without a head of its own, such as a partial, stays as it is.
 */
export function addPolicy(html: string): string {
  const hashes = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`)),
  ];
  const policy = [
    ...directives,
    `script-src ${[...scriptSources, ...hashes(inlineScript)].join(' ')}`,
    `style-src ${["'self'", ...hashes(inlineStyle)].join(' ')}`,
  ];
  return html.replace(charset, (meta) => `${meta}<meta http-equiv="content-security-policy" content="${policy.join('; ')}">`);
}
