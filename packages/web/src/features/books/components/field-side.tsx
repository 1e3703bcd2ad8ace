import { resultNames, riskNames } from '@mlps/controls';
import type { ReactNode } from 'react';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { MessageKey, Translate } from '../../../messages/translate';

type FieldKey = Extract<MessageKey, `book.field.${string}`>;
type StateKey = Extract<MessageKey, `book.state.${string}`>;

/** One side of a field that differs. */
export function FieldSide({ field, value }: { field: string; value: string | null }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <div>
      <span className="quiet small">{t(`book.field.${field}` as FieldKey)}</span>{' '}
      {value === null ? <em className="quiet">{t('book.empty')}</em> : words(field, value, t, lang)}
    </div>
  );
}

/** Words of closed lists come in their own spelling. */
function words(field: string, value: string, t: Translate, lang: Language): string {
  if (field === 'result' && value in resultNames) return resultNames[value as keyof typeof resultNames][lang];
  if (field === 'risk' && value in riskNames) return riskNames[value as keyof typeof riskNames][lang];
  return field === 'state' ? t(`book.state.${value}` as StateKey) : value;
}
