import { useState } from 'react';
import type { ReactNode } from 'react';
import { Choices } from '../components/choices';
import { Select } from '../components/select';
import { themeChoice } from '../lib/theme';
import type { ThemeChoice } from '../lib/theme';
import { switchLanguage, useMessages } from '../messages/translate';

/** Language, theme and printing. */
export function DisplaySettings({ printing = true }: { printing?: boolean }): ReactNode {
  const { t, lang } = useMessages();
  // The chosen language holds as soon as its words are there; until then only the choice shows.
  const [wanted, setWanted] = useState(lang);
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
    <div className="display-settings" role="group" aria-label={t('settings.label')}>
      {printing ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            print();
          }}
        >
          {t('settings.print')}
        </button>
      ) : null}
      <Select label={t('settings.theme')} options={themes} value={themeChoice.use()} onChange={themeChoice.set} />
      <Choices
        label={t('settings.language')}
        options={languages}
        value={wanted}
        onChange={(chosen) => {
          setWanted(chosen);
          void switchLanguage(chosen);
        }}
      />
    </div>
  );
}
