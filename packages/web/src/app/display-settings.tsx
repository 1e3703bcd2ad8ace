import type { ReactNode } from 'react';
import { Choices } from '../components/choices';
import { language } from '../lib/language';
import { themeChoice } from '../lib/theme';
import type { ThemeChoice } from '../lib/theme';
import { useMessages } from '../messages/translate';

/** Language, theme and printing. */
export function DisplaySettings(): ReactNode {
  const { t } = useMessages();
  const languages = [
    { value: 'zh', label: t('settings.language.zh') },
    { value: 'en', label: t('settings.language.en') },
  ] as const;
  const themes: { value: ThemeChoice; label: string }[] = [
    { value: 'system', label: t('settings.theme.system') },
    { value: 'light', label: t('settings.theme.light') },
    { value: 'dark', label: t('settings.theme.dark') },
  ];
  return (
    <div className="side-settings" role="group" aria-label={t('settings.label')}>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          print();
        }}
      >
        {t('settings.print')}
      </button>
      <Choices label={t('settings.language')} options={languages} value={language.use()} onChange={language.set} />
      <select
        className="native-select"
        aria-label={t('settings.theme')}
        value={themeChoice.use()}
        onChange={(event) => {
          // The options are the themes, so the value is one of them.
          themeChoice.set(event.target.value as ThemeChoice);
        }}
      >
        {themes.map((theme) => (
          <option key={theme.value} value={theme.value}>
            {t('settings.themeIs', { name: theme.label })}
          </option>
        ))}
      </select>
    </div>
  );
}
