import type { EvaluationDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { ScoreCell } from './score-cells';

/** Rounds of evaluation with their figures, the latest first. */
export function EvaluationsTable({ evaluations }: { evaluations: readonly EvaluationDto[] }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <DataTable
      caption={t('system.evaluations')}
      columns={columns(t, lang)}
      rows={evaluations}
      rowKey={(evaluation) => evaluation.id}
      pageSize={25}
    />
  );
}

function columns(t: Translate, lang: Language): Column<EvaluationDto>[] {
  return [
    {
      key: 'evaluation',
      title: t('system.column.evaluation'),
      rowHead: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link to="/evaluations/$evaluationId" params={{ evaluationId: id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'reportDate',
      title: t('system.column.reportDate'),
      className: 'nowrap',
      sortBy: ({ reportDate }) => reportDate,
      cell: ({ reportDate }) => (reportDate === null ? t('state.none') : day(reportDate, lang)),
    },
    { key: 'body', title: t('system.column.body'), cell: ({ body }) => body ?? t('state.none') },
    { key: 'grade', title: t('system.grade'), className: 'nowrap', cell: ({ grade }) => grade },
    { key: 'edition', title: t('system.column.edition'), cell: ({ edition }) => edition },
    { key: 'state', title: t('system.column.state'), cell: ({ state }) => t(`evaluationState.${state}`) },
    {
      key: 'score',
      title: t('systems.column.score'),
      className: 'number',
      cell: ({ id }) => <ScoreCell evaluationId={id} part="figure" />,
    },
    {
      key: 'conclusion',
      title: t('systems.column.conclusion'),
      cell: ({ id }) => <ScoreCell evaluationId={id} part="conclusion" />,
    },
    {
      key: 'problems',
      title: t('systems.column.problems'),
      cell: ({ id }) => <ScoreCell evaluationId={id} part="problems" />,
    },
  ];
}
