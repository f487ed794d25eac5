// GOST 7.79 and what people write instead; letters that sound alike in names of programs become one.
const cyrillic: Record<string, string> = Object.fromEntries(
  'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ю=u я=ia'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const rules: [RegExp, string][] = [
  [/d?zh|dj/g, 'j'],
  [/y/g, 'i'],
  [/ck|c(?!h)|q/g, 'k'],
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/kh/g, 'h'],
  [/x/g, 'ks'],
  [/(.)\1+/g, '$1'],
];

/**
 * How a word sounds, in Latin letters: the same for what is written in either alphabet.
 * @example soundOf('джанго') === soundOf('django') // true
 */
export function soundOf(word: string): string {
  const letters = [...word].map((it) => cyrillic[it] ?? it).join('');
  return rules.reduce((sound, [pattern, put]) => sound.replace(pattern, put), letters);
}
