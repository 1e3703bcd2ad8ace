import enUS from 'antd/locale/en_US';
import { en } from './en';
import { englishTitle } from './en/problems';
import type { LanguagePack } from './translate';

/** Everything English. */
export const pack: LanguagePack = { messages: en, components: enUS, problemTitle: englishTitle };
