import type { ColumnField, TemplateField } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import type { ConflictField } from '../../components/conflict-dialog';
import { useMessages } from '../../messages/translate';
import type { Translate } from '../../messages/translate';
import type { Language } from '../../lib/language';

/** An answer in words: what was ticked, chosen or written; records one below the other. */
export function ShownAnswer({ field, answer }: { field: TemplateField; answer: unknown }): ReactNode {
  const { t, lang } = useMessages();
  if (field.type !== 'list') return words(field, answer, t, lang);
  const rows = Array.isArray(answer) ? (answer as Record<string, unknown>[]) : [];
  if (rows.length === 0) return t('state.none');
  return (
    <ol className="plain">
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a record has no identity but its place
        <li key={index}>
          {field.columns
            .filter(({ id }) => row[id] !== undefined)
            .map((column) => words(column, row[column.id], t, lang))
            .join(t('list.dot'))}
        </li>
      ))}
    </ol>
  );
}

/** Fields of a form for the dialog in which two versions stand side by side. */
export function conflictFieldsOf(
  fields: readonly TemplateField[],
  lang: Language,
): ConflictField<Record<string, unknown>>[] {
  return fields.map((field) => ({
    key: field.id,
    label: field[lang],
    show: (answer: unknown) => <ShownAnswer field={field} answer={answer} />,
  }));
}

function words(field: ColumnField, answer: unknown, t: Translate, lang: Language): string {
  if (typeof answer === 'boolean') return t(answer ? 'word.yes' : 'word.no');
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string' || answer === '') return t('state.none');
  if (field.type !== 'choice') return answer;
  return field.choices.find(({ id }) => id === answer)?.[lang] ?? answer;
}
