import { useMemo } from 'react';
import { language } from '../lib/language';
import type { Language } from '../lib/language';
import { en } from './en';
import type { Mismatch, ParamsOf } from './message-type';
import { zh } from './zh';

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

const tables: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { zh, en };

function translator(chosen: Language): Translate {
  const table = tables[chosen];
  return (key, ...rest) => {
    const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
    return table[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
}

const translators: Readonly<Record<Language, Translate>> = { zh: translator('zh'), en: translator('en') };

/** The translator of the language in force, and that language. */
export function useMessages(): { t: Translate; lang: Language } {
  const lang = language.use();
  return useMemo(() => ({ t: translators[lang], lang }), [lang]);
}
