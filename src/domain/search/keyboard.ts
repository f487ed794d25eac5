const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const other = new Map([...latin].flatMap((key, index) => [[key, cyrillic[index]!] as const, [cyrillic[index]!, key] as const]));

/**
 * What the same keys write on the other of the two layouts, Latin and Russian, in lower case.
 * @example switchLayout('пгтшсщкт') // 'gunicorn'
 */
export function switchLayout(text: string): string {
  return [...text].map((it) => other.get(it) ?? it).join('');
}
