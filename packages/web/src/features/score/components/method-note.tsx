import type { Importance, ObjectRule, ScoreResult, Settings } from '@mlps/controls';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';
import type { LanguagePack, PlainKey, Translate } from '../../../messages/translate';
import { methodSettings } from '../method-settings';

/** The open choices behind the figure, each with its value, so that nobody has to guess how it was computed. */
export function MethodNote({ score }: { score: ScoreResult }): ReactNode {
  const { t, pack } = useMessages();
  const settings = methodSettings(score);
  const own = settings.filter(({ isDefault }) => !isDefault).length;
  return (
    <details className="method small">
      <summary>
        {t('score.method')}{' '}
        <span className="quiet">{own === 0 ? t('score.method.default') : t('score.method.own', { count: own })}</span>
      </summary>
      <dl className="method-list">
        {settings.map(({ key, value, isDefault }) => (
          <div key={key}>
            <dt>{t(`score.setting.${key}`)}</dt>
            <dd>
              {valueText(t, pack, value)} {isDefault ? null : <Tag tone="warn">{t('score.method.changed')}</Tag>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Words of a setting in the language of the page; figures and conclusions stay as they are. */
function valueText(t: Translate, pack: LanguagePack, value: Settings[keyof Settings]): string {
  if (typeof value !== 'object') return word(t, pack, String(value));
  const rules = Object.entries(value) as [Importance, ObjectRule][]; // the settings hold nothing else
  return rules
    .map(([importance, rule]) => `${t(`importance.${importance}`)} ${word(t, pack, rule)}`)
    .join(t('list.comma'));
}

function word(t: Translate, { messages }: LanguagePack, value: string): string {
  const keys = [`score.value.${value}`, `conclusion.${value}`];
  const known = keys.find((key) => Object.hasOwn(messages, key));
  return known === undefined ? value : t(known as PlainKey); // a key without parameters, as just checked
}
