import type { GroupId } from '../../vocabulary/groups.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { Agreement, SettingDifference } from '../../vocabulary/settings.ts';
import type { Ground } from './answer.ts';
import type { Localized } from './localized.ts';
import type { ServerOption } from './options.ts';

/** How a server does what a setting means: by an option, which may differ, or without one, by what `text` says. */
export interface ServerAgreement {
  server: string;
  agree: Agreement;
  option?: ServerOption;
  /** In what the option differs. */
  in: readonly SettingDifference[];
  /** How it differs, or what to do instead. */
  text?: Localized;
  /** The feature whose answer says so. */
  fact?: string;
  ground?: Ground;
}

/** Something that one sets whatever the server. */
export interface Setting {
  id: string;
  name: Localized;
  group: GroupId;
  means: Localized;
  /** Features whose answers it changes. */
  features: string[];
  terms: Record<Locale, string[]>;
  /** Servers in the order of the catalog. */
  servers: ServerAgreement[];
}

/** The settings that an option of a server is the option for. */
export function settingsOfOption(settings: readonly Setting[], server: string, option: string): Setting[] {
  return settings.filter(({ servers }) => servers.some((it) => it.server === server && it.option?.id === option));
}

/** The setting with this id; throws if there is none. */
export function settingOf({ settings }: { settings: readonly Setting[] }, id: string): Setting {
  const setting = settings.find((it) => it.id === id);
  if (!setting) throw new Error(`no setting ${id}`);
  return setting;
}
