/** Words of a message that its anchor has at most. */
const mostWords = 3;

/**
 * The anchor of a log line or message on the page that explains it: its first words, numbers and signs aside, the same in every language.
 * @example messageAnchor('invalid request block size: 4313 (max 4096)...skip') // 'log-invalid-request-block'
 */
export function messageAnchor(message: string): string {
  const words = message.toLowerCase().match(/[a-z]+/g) ?? [];
  return ['log', ...words.slice(0, mostWords)].join('-');
}
