import type { Catalog } from '../../domain/model/catalog.ts';
import { choiceNames } from '../../domain/matrix/build-matrix.ts';
import { wordsOf } from '../../i18n/index.ts';
import { units, type Unit } from '../../vocabulary/identity.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { MatrixWords } from './matrix-words.ts';

/** The words that the page gives to its scripts. */
export function matrixWords({ servers, features }: Catalog, locale: Locale): MatrixWords {
  const { matrix, terms } = wordsOf(locale);
  const { level, valueWord, evidence, group } = terms;
  return {
    ...matrix.script,
    servers: matrix.script.servers(servers.length),
    features: matrix.script.features(features.length),
    has: terms.has('{whole}', 0, '{of}'),
    hasPart: terms.has('{whole}', '{part}', '{of}'),
    differ: matrix.panel.differ,
    must: matrix.panel.must,
    feature: matrix.corner,
    level,
    valueWord,
    evidence,
    group,
    interfaces: terms.interface,
    speech: terms.speech,
    states: terms.state,
    platforms: terms.platform,
    choices: choiceNames(features, locale),
    unit: Object.fromEntries(units.map((unit) => [unit, terms.unit[unit]('{value}')])) as Record<Unit, string>,
  };
}
