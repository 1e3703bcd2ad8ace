import type { Language } from '../../lib/language';

/** The day as a record names it. */
export function today(lang: Language): string {
  return new Date().toLocaleDateString(lang === 'zh' ? 'zh-CN' : 'en-GB');
}
