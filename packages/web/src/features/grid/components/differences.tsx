import { readResult, readRisk, resultNames, riskNames } from '@mlps/controls';
import type { FieldDifference } from '@mlps/controls';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import type { Language } from '../../../lib/language';

/** Fields that differ, each with what it said and what it says. */
export function Differences({ differences }: { differences: readonly FieldDifference[] }): ReactNode {
  const { t, lang } = useMessages();
  if (differences.length === 0) return null;
  return (
    <dl className="differences">
      {differences.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`grid.field.${field}`)}</dt>
          <dd>
            {before === null ? null : <del>{fieldWords(field, before, t, lang)}</del>}{' '}
            {after === null ? (
              <span className="quiet">{t('grid.field.empty')}</span>
            ) : (
              <ins>{fieldWords(field, after, t, lang)}</ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A field's value as words. */
export function fieldWords(field: string, value: unknown, t: Translate, lang: Language): string {
  if (value === true || value === false) return t(value ? 'grid.field.yes' : 'grid.field.no');
  if (typeof value === 'number') return value.toString();
  if (typeof value !== 'string' || value === '') return t('grid.field.empty');
  const result = field === 'result' ? readResult(value) : null;
  if (result) return resultNames[result][lang];
  const risk = field === 'risk' ? readRisk(value) : null;
  return risk ? riskNames[risk][lang] : value;
}
