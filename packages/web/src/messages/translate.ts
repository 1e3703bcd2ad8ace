import type { Locale } from 'antd/es/locale';
import { useMemo } from 'react';
import { language } from '../lib/language';
import type { Language } from '../lib/language';
import type { en } from './en';
import type { Mismatch, ParamsOf } from './message-type';
import type { zh } from './zh';

export type Messages = typeof zh;
export type MessageKey = keyof Messages;
/** Keys whose words take no parameter. */
export type PlainKey = { [K in MessageKey]: [ParamsOf<Messages[K]>] extends [never] ? K : never }[MessageKey];
type Values<K extends MessageKey> = Record<ParamsOf<Messages[K]>, string | number>;
type Rest<K extends MessageKey> = [ParamsOf<Messages[K]>] extends [never] ? [] : [values: Values<K>];

/** Gives the words of a key in one language, parameters filled in; a missing parameter does not compile. */
export type Translate = <K extends MessageKey>(key: K, ...rest: Rest<K>) => string;

type None<K extends never> = K;
/** Does not compile, naming the key, when the two languages of a message take different parameters. */
export type SameParameters = None<Mismatch<typeof zh, typeof en>>;

/** All words of one language: the pages', the component library's, and titles of refusals where the service's own are in another language. */
export interface LanguagePack {
  readonly messages: Readonly<Record<MessageKey, string>>;
  readonly components: Locale;
  readonly problemTitle: (code: string) => string | undefined;
}

interface LoadedLanguage {
  readonly pack: LanguagePack;
  readonly t: Translate;
}

const loaded = new Map<Language, LoadedLanguage>();
const loaders: Readonly<Record<Language, () => Promise<{ pack: LanguagePack }>>> = {
  zh: () => import('./pack-zh'),
  en: () => import('./pack-en'),
};

/** Fetches the words of a language, which must be there before anything is shown in it: each user loads one language only. */
export async function loadLanguage(chosen: Language): Promise<void> {
  if (loaded.has(chosen)) return;
  const { pack } = await loaders[chosen]();
  loaded.set(chosen, { pack, t: translator(pack.messages) });
}

/** Changes the language once its words are there. */
export async function switchLanguage(chosen: Language): Promise<void> {
  await loadLanguage(chosen);
  language.set(chosen);
}

function translator(table: LanguagePack['messages']): Translate {
  return (key, ...rest) => {
    const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
    return table[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
}

/** The translator of the language in force, that language, and its pack. */
export function useMessages(): { t: Translate; lang: Language; pack: LanguagePack } {
  const lang = language.use();
  return useMemo(() => {
    const known = loaded.get(lang);
    if (!known) throw new Error(`the words of "${lang}" were not loaded`);
    return { ...known, lang };
  }, [lang]);
}
