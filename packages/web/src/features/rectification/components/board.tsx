import { addDays, rectificationStates, stateTable } from '@mlps/controls/rectification';
import type { RectificationOverviewDto } from '@mlps/client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { Loaded } from '../../../components/loaded';
import { useToday } from '../../../lib/use-today';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useOverview } from '../api/use-overview';
import { boardGroups, NOBODY } from '../rectification-search';
import type { BoardGroup, ItemFilter } from '../rectification-search';
import { BoardColumn } from './board-column';
import type { Column } from './board-column';

/** The items in columns by state, department or due date. */
export function Board({ filter, group }: { filter: ItemFilter; group: BoardGroup }): ReactNode {
  const { t, lang } = useMessages();
  const search = useSearch({ from: '/rectification' });
  const navigate = useNavigate({ from: '/rectification' });
  const overview = useOverview(filter);
  const today = useToday();
  return (
    <>
      <div className="filters">
        <Choices
          label={t('rect.board.by')}
          options={boardGroups.map((value) => ({ value, label: t(`rect.board.${value}`) }))}
          value={group}
          onChange={(next) => {
            void navigate({ search: { ...search, group: next }, replace: true });
          }}
        />
      </div>
      <Loaded queries={[overview]}>
        {([counts]) => (
          <div className="board" role="list" aria-label={t('rect.view.board')}>
            {columnsOf(group, filter, counts, today, t, lang).map((column) => (
              <BoardColumn key={column.key} column={column} />
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}

function columnsOf(
  group: BoardGroup,
  filter: ItemFilter,
  counts: RectificationOverviewDto,
  today: string,
  t: Translate,
  lang: Language,
): Column[] {
  if (group === 'due') return dueColumns(filter, today, t);
  if (group === 'department')
    return counts.departments.map(({ name }) => ({
      key: name ?? NOBODY,
      title: name ?? t('rect.filter.no.department'),
      filter: { ...filter, department: name ?? NOBODY },
    }));
  const states = filter.state ? [filter.state] : rectificationStates;
  return states.map((state) => ({ key: state, title: stateTable[state][lang], filter: { ...filter, state } }));
}

const SOON_DAYS = 7;
const MONTH_DAYS = 30;

function dueColumns(filter: ItemFilter, day: string, t: Translate): Column[] {
  const after = (days: number): string => addDays(day, days);
  return [
    { key: 'overdue', title: t('rect.board.overdue'), filter: { ...filter, due: 'overdue' } },
    { key: 'soon', title: t('rect.board.soon'), filter, from: day, to: after(SOON_DAYS) },
    { key: 'month', title: t('rect.board.month'), filter, from: after(SOON_DAYS + 1), to: after(MONTH_DAYS) },
    { key: 'later', title: t('rect.board.later'), filter, from: after(MONTH_DAYS + 1) },
  ];
}
