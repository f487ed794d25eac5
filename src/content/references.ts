import type { GuideEntry, KeyEntry, OptionWordsEntry, ServerEntry, SettingEntry } from '../schema/index.ts';

/** An entry that a field of another file names. */
export interface Reference {
  /** Dotted path of the field. */
  field: string;
  kind: 'servers' | 'features';
  id: string;
}

const refer = (kind: Reference['kind'], field: string, id: string): Reference => ({ kind, field, id });

/** Servers and features that a server's entry names; the features that it answers have a rule of their own. */
export function referencesOfServer({ alternatives, identity, inShort, issues }: ServerEntry): Reference[] {
  return [
    ...(['use', 'not', 'trap'] as const).flatMap((part) =>
      inShort[part].features.map((id, index) => refer('features', `inShort.${part}.features.${index}`, id)),
    ),
    ...inShort.set.map((it, index) => refer('features', `inShort.set.${index}.feature`, it.feature)),
    ...issues.flatMap(({ features = [] }, index) => features.map((id, at) => refer('features', `issues.${index}.features.${at}`, id))),
    ...alternatives.flatMap((it, index) => [
      refer('servers', `alternatives.${index}.server`, it.server),
      ...(it.feature ? [refer('features', `alternatives.${index}.feature`, it.feature)] : []),
    ]),
    ...(identity.state.successor ?? []).map((id, index) => refer('servers', `identity.state.successor.${index}`, id)),
  ];
}

/** Servers and features that a guide speaks of. */
export function referencesOfGuide({ servers, features }: GuideEntry): Reference[] {
  return [...servers.map((id, index) => refer('servers', `servers.${index}`, id)), ...features.map((id, index) => refer('features', `features.${index}`, id))];
}

/** Servers that the key leads to, and the features that are its reasons. */
export function referencesOfKey(couplets: KeyEntry): Reference[] {
  return couplets.flatMap((couplet) =>
    couplet.answers.flatMap(({ needs, to }, index) => {
      const field = `${couplet.id}.answers.${index}`;
      const needed = needs.map((id) => refer('features', `${field}.needs`, id));
      if (typeof to === 'string') return needed;
      return [
        ...needed,
        refer('servers', `${field}.to.server`, to.server),
        ...(['because', 'but'] as const).flatMap((name) => to[name].map((id) => refer('features', `${field}.to.${name}`, id))),
      ];
    }),
  );
}

/** Features that options set, or whose answers tell of their traps. */
export function referencesOfOptions(words: OptionWordsEntry): Reference[] {
  return Object.entries(words).flatMap(([id, { features, trap }]) => [
    ...features.map((feature, index) => refer('features', `${id}.features.${index}`, feature)),
    ...(trap && 'fact' in trap ? [refer('features', `${id}.trap.fact`, trap.fact)] : []),
  ]);
}

/** Servers and features that a setting names. */
export function referencesOfSetting({ features, options }: SettingEntry): Reference[] {
  return [
    ...features.map((id, index) => refer('features', `features.${index}`, id)),
    ...Object.entries(options).flatMap(([server, { fact }]) => [
      refer('servers', `options.${server}`, server),
      ...(fact ? [refer('features', `options.${server}.fact`, fact)] : []),
    ]),
  ];
}
