import type { ReactNode } from 'react';
import { Choices } from '../components/choices';
import { Select } from '../components/select';
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
    { value: 'system', label: t('settings.themeIs', { name: t('settings.theme.system') }) },
    { value: 'light', label: t('settings.themeIs', { name: t('settings.theme.light') }) },
    { value: 'dark', label: t('settings.themeIs', { name: t('settings.theme.dark') }) },
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
      <Select label={t('settings.theme')} options={themes} value={themeChoice.use()} onChange={themeChoice.set} />
    </div>
  );
}
