/** How one choice stands in the address. What cannot be read is handed to `ignore`. */
export interface Parameter<T> {
  key: string;
  parse: (text: string, ignore: (part: string) => void) => T;
  stringify: (value: T) => string;
}

/** A list in the reader's order, parted by commas; each member counts once. */
export function list<T extends string>(key: string, find: (part: string) => T | undefined, write: (it: T) => string): Parameter<T[]> {
  return {
    key,
    parse: (text, ignore) => {
      const found = new Set<T>();
      for (const part of text.split(',').filter(Boolean)) {
        const it = find(part);
        if (it === undefined) ignore(part);
        else found.add(it);
      }
      return [...found];
    },
    stringify: (value) => value.map(write).filter(Boolean).join(','),
  };
}

/** Members of a closed list; always in its order, so that equal choices have equal addresses. */
export function set<T extends string>(key: string, all: readonly T[], write: (it: T) => string = String): Parameter<T[]> {
  const { parse, stringify } = list(key, (part) => all.find((it) => write(it).toLowerCase() === part.toLowerCase()), write);
  const sorted = (value: readonly T[]) => all.filter((it) => value.includes(it));
  return { key, parse: (text, ignore) => sorted(parse(text, ignore)), stringify: (value) => stringify(sorted(value)) };
}

/** One of several choices; the plain one is not written. */
export function one<T extends string>(key: string, find: (part: string) => T | undefined, write: (it: T) => string, plain: T): Parameter<T> {
  return {
    key,
    parse: (text, ignore) => find(text) ?? (text && ignore(text), plain),
    stringify: (value) => (value === plain ? '' : write(value)),
  };
}

/** A choice that is made or not. */
export function flag(key: string): Parameter<boolean> {
  return { key, parse: (text, ignore) => text === '1' || (ignore(text), false), stringify: (value) => (value ? '1' : '') };
}
