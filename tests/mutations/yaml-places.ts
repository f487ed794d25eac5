import { isMap, isPair, isScalar, parseDocument, visit, type Pair, type Scalar } from 'yaml';

/** A key with its value in the text of a file. */
export interface Place {
  /** Dotted path of the key. */
  path: string;
  key: string;
  /** Where the key begins, and where its value ends. */
  from: number;
  to: number;
  /** Where the value stands, if it is a scalar or a text that is given in one line. */
  value?: { from: number; to: number; is: unknown };
  /** Whether it stands in a line of its own, so that the line can go. */
  isBlock: boolean;
}

/** The keys of a YAML file or a frontmatter, in the order of the text. */
export function placesOf(text: string): Place[] {
  const start = text.startsWith('---\n') ? 4 : 0;
  const yaml = start ? text.slice(4, text.indexOf('\n---\n', 3) + 1) : text;
  const places: Place[] = [];
  visit(parseDocument(yaml), {
    Pair(_, pair, ancestors) {
      const { key, value } = pair as Pair<Scalar, Scalar>;
      if (!isScalar(key) || !key.range) return;
      const path = [...ancestors.filter(isPair).map((it) => String((it.key as Scalar).value)), String(key.value)].join('.');
      const end = value?.range?.[1] ?? key.range[1];
      const parent = ancestors.at(-1);
      places.push({
        path,
        key: String(key.value),
        from: start + key.range[0],
        to: start + end,
        value: isScalar(value) && value.range ? { from: start + value.range[0], to: start + value.range[1], is: value.value } : undefined,
        isBlock:
          isMap(parent) &&
          !parent.flow &&
          (value?.range ? /\n|^$/.test(yaml.slice(value.range[1], value.range[1] + 1)) || yaml[value.range[1] - 1] === '\n' : false),
      });
    },
  });
  return places;
}

/** A text with a part replaced. */
export function splice(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
