import { localSetting } from './local-setting';

export type Language = 'zh' | 'en';

/** Language of everything on the screen; Chinese unless the user chose otherwise. */
export const language = localSetting<Language>('mlps.language', ['zh', 'en']);

/** Value of the `lang` attribute and of date and number formats. */
export const localeOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
