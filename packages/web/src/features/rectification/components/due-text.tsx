import { daysBetween, stateTable } from '@mlps/controls/rectification';
import type { RectificationState } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import { useToday } from '../../../lib/use-today';
import { useMessages } from '../../../messages/translate';

const SOON_DAYS = 7;

interface DueTextProps {
  state: RectificationState;
  dueDate: string;
}

/** The deadline, and while something is owed how near or past it is; days turn at midnight in Shanghai. */
export function DueText({ state, dueDate }: DueTextProps): ReactNode {
  const { lang } = useMessages();
  return (
    <span className="due">
      <span className="nowrap">{day(dueDate, lang)}</span> <DueTag state={state} dueDate={dueDate} />
    </span>
  );
}

/** How near or past a deadline is; nothing while it is far, or when nothing is owed any more. */
export function DueTag({ state, dueDate }: DueTextProps): ReactNode {
  const { t } = useMessages();
  const days = daysBetween(useToday(), dueDate);
  if (!stateTable[state].owed) return null;
  if (days < 0) return <Tag tone="bad">{t('rect.due.overdue', { days: -days })}</Tag>;
  if (days === 0) return <Tag tone="bad">{t('rect.due.today')}</Tag>;
  return days <= SOON_DAYS ? <Tag tone="warn">{t('rect.due.soon', { days })}</Tag> : null;
}
