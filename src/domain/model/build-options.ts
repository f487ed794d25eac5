import type { Option, OptionWordsEntry, SourceText } from '../../schema/index.ts';
import { buildGround } from './build-ground.ts';
import { sourceUrl } from './citation.ts';
import type { Content } from './content.ts';
import { localizeWith } from './localize.ts';
import type { Localize } from './localized.ts';
import type { OptionList, OptionWords, ServerOption } from './options.ts';

/** The options of every server that has been asked, in the order of these servers, with our words for them. */
export function buildOptions(content: Content, servers: Content['servers']): OptionList[] {
  return servers.flatMap(({ id: server, data: { sources } }): OptionList[] => {
    const entry = content.options.find(({ id }) => id === server);
    if (!entry) return [];
    const words = content.optionWords.find(({ id }) => id === server)?.data ?? {};
    const localize = localizeWith(content, `options/${server}`);
    const { version, read, in: source, options } = entry.data;
    return [{ server, version, read, options: options.map((it) => buildOption(it, words[it.id], { sources, source, localize })) }];
  });
}

interface Place {
  sources: Record<string, SourceText>;
  source: string;
  localize: Localize;
}

function buildOption(
  { source: definition, ...option }: Option,
  words: OptionWordsEntry[string] | undefined,
  { sources, source, localize }: Place,
): ServerOption {
  const from = definition && sources[definition.in ?? source];
  return {
    ...option,
    name: option.spellings[0]!.text,
    ...(definition &&
      from && {
        definition: {
          url: sourceUrl(from, definition.path, `${definition.line}`),
          label: `${definition.path.split('/').slice(-2).join('/')}:${definition.line}`,
        },
      }),
    ...(words && { words: buildWords(option.id, words, sources, localize) }),
    hasPage: hasPage(words),
  };
}

/** Whether an option with these words has a page of its own: there is more to say than what it means. */
export function hasPage(words: OptionWordsEntry[string] | undefined): boolean {
  return Boolean(words && (words.change ?? words.trap ?? words.features.length));
}

function buildWords(
  id: string,
  { means, change, trap, features }: OptionWordsEntry[string],
  sources: Record<string, SourceText>,
  localize: Localize,
): OptionWords {
  return {
    means: localize(`${id}.means`, means),
    ...(change && { change: localize(`${id}.change`, change) }),
    ...(trap && {
      trap: { says: localize(`${id}.trap`, trap.says), ...('fact' in trap ? { fact: trap.fact } : { ground: buildGround(trap.ground, sources) }) },
    }),
    features,
  };
}
