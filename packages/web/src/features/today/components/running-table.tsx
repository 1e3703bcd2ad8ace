import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import type { RunningEvaluation } from '../api/use-running-evaluations';
import { EvaluationProgress } from './evaluation-progress';

/** Evaluations that go on: how far each is, and the door to its work. */
export function RunningTable({ evaluations }: { evaluations: readonly RunningEvaluation[] }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <DataTable
      caption={t('today.queue.evaluations')}
      columns={columns(t, lang)}
      rows={evaluations}
      rowKey={({ id }) => id}
    />
  );
}

function columns(t: Translate, lang: Language): Column<RunningEvaluation>[] {
  return [
    {
      key: 'evaluation',
      title: t('system.column.evaluation'),
      rowHead: true,
      sortBy: ({ systemName }) => systemName,
      cell: ({ id, systemName, name }) => (
        <Link to="/evaluations/$evaluationId" params={{ evaluationId: id }}>
          {systemName} {name}
        </Link>
      ),
    },
    {
      key: 'organization',
      title: t('systems.column.organization'),
      sortBy: ({ organizationName }) => organizationName,
      cell: ({ organizationName }) => organizationName ?? t('state.none'),
    },
    { key: 'grade', title: t('system.grade'), className: 'nowrap', cell: ({ grade }) => grade },
    {
      key: 'start',
      title: t('today.column.begun'),
      className: 'nowrap',
      sortBy: ({ startDate }) => startDate,
      cell: ({ startDate }) => (startDate === null ? t('state.none') : day(startDate, lang)),
    },
    { key: 'progress', title: t('today.column.progress'), cell: ({ id }) => <EvaluationProgress evaluationId={id} /> },
    {
      key: 'work',
      title: t('table.actions'),
      cell: ({ id }) => (
        <Link to="/evaluations/$evaluationId/grid" params={{ evaluationId: id }} search={{ domain: 'all' }}>
          {t('today.record')}
        </Link>
      ),
    },
  ];
}
