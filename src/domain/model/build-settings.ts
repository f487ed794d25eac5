import type { SettingEntry, SourceText } from '../../schema/index.ts';
import { sourceLocale } from '../../vocabulary/locales.ts';
import { buildGround } from './build-ground.ts';
import type { Content, Entry } from './content.ts';
import { localizeWith, termsOf } from './localize.ts';
import type { Localize } from './localized.ts';
import type { OptionList } from './options.ts';
import type { ServerAgreement, Setting } from './settings.ts';

/** Every setting with what each server has for it, by name; servers in the order of these. */
export function buildSettings(content: Content, servers: Content['servers'], lists: readonly OptionList[]): Setting[] {
  return content.settings.map((it) => buildSetting(it, content, servers, lists)).sort((a, b) => a.name.en.localeCompare(b.name.en, sourceLocale));
}

function buildSetting({ id, data }: Entry<SettingEntry>, content: Content, servers: Content['servers'], lists: readonly OptionList[]): Setting {
  const localize = localizeWith(content, `settings/${id}`);
  return {
    id,
    name: localize('name', data.name),
    group: data.group,
    means: localize('means', data.means),
    features: data.features,
    terms: termsOf(content, `settings/${id}`, data.terms),
    servers: servers.flatMap((server) => {
      const own = data.options[server.id];
      return own
        ? [buildAgreement(server.id, own, { sources: server.data.sources, options: lists.find((it) => it.server === server.id)?.options ?? [], localize })]
        : [];
    }),
  };
}

interface Place {
  sources: Record<string, SourceText>;
  options: OptionList['options'];
  localize: Localize;
}

function buildAgreement(server: string, own: SettingEntry['options'][string], { sources, options, localize }: Place): ServerAgreement {
  const option = own.agree === 'none' ? undefined : options.find(({ id }) => id === own.option);
  return {
    server,
    agree: own.agree,
    ...(option && { option }),
    in: own.agree === 'differs' ? own.in : [],
    ...(own.agree === 'differs' && { text: localize(`options.${server}.how`, own.how) }),
    ...(own.agree === 'none' && { text: localize(`options.${server}.instead`, own.instead) }),
    ...(own.fact && { fact: own.fact }),
    ...(own.ground && { ground: buildGround(own.ground, sources) }),
  };
}
