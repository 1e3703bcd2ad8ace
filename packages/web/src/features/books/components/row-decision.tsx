import type { BookRowDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { useMessages } from '../../../messages/translate';
import type { Decisions } from '../decisions';

interface RowDecisionProps {
  row: BookRowDto;
  decisions: Decisions;
  onDecisions: (next: Decisions) => void;
}

/** Which side of a conflict holds; nothing is chosen for the user. */
export function RowDecision({ row: { key, sheet, row }, decisions, onDecisions }: RowDecisionProps): ReactNode {
  const { t } = useMessages();
  if (key === null) return null;
  return (
    <Choices<'book' | 'current' | ''>
      label={`${t('book.column.decision')}: ${t('book.row', { sheet: sheet.trim(), row })}`}
      value={decisions[key] ?? ''}
      options={[
        { value: 'current', label: t('book.keep') },
        { value: 'book', label: t('book.take') },
      ]}
      onChange={(take) => {
        if (take !== '') onDecisions({ ...decisions, [key]: take });
      }}
    />
  );
}
