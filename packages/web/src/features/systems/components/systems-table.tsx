import type { EvaluationDto, SystemDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { containsText } from '../../../lib/search-text';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { ScoreCell } from './score-cells';

interface Row {
  system: SystemDto;
  latest: EvaluationDto | undefined;
}

interface SystemsTableProps {
  systems: readonly SystemDto[];
  /** the latest first */
  evaluations: readonly EvaluationDto[];
}

/** Systems with grade, organization and the figures of their latest evaluation. */
export function SystemsTable({ systems, evaluations }: SystemsTableProps): ReactNode {
  const { t, lang } = useMessages();
  const [text, setText] = useState('');
  const rows = useMemo(() => rowsOf(systems, evaluations), [systems, evaluations]);
  const shown = rows.filter(({ system }) =>
    containsText([system.name, system.organizationName, system.filingNumber, system.grade], text),
  );
  return (
    <section className="panel" aria-label={t('systems.caption')}>
      <div className="filters">
        <Input
          type="search"
          allowClear
          style={{ width: 280 }}
          aria-label={t('systems.search')}
          placeholder={t('systems.search')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <span className="quiet" aria-live="polite">
          {text === ''
            ? t('table.rows', { count: rows.length })
            : t('table.filtered', { count: shown.length, all: rows.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{t('filter.none')}</p>
      ) : (
        <DataTable
          caption={t('systems.caption')}
          columns={columns(t, lang)}
          rows={shown}
          rowKey={({ system }) => system.id}
          pageSize={25}
        />
      )}
    </section>
  );
}

function rowsOf(systems: readonly SystemDto[], evaluations: readonly EvaluationDto[]): Row[] {
  const latest = new Map<string, EvaluationDto>();
  for (const evaluation of evaluations)
    if (!latest.has(evaluation.systemId)) latest.set(evaluation.systemId, evaluation);
  return systems.map((system) => ({ system, latest: latest.get(system.id) }));
}

function columns(t: Translate, lang: Language): Column<Row>[] {
  const none = <span className="quiet">{t('state.none')}</span>;
  const cell = (part: 'figure' | 'conclusion' | 'problems') => (row: Row) =>
    row.latest ? <ScoreCell evaluationId={row.latest.id} part={part} /> : none;
  return [
    {
      key: 'system',
      title: t('systems.column.system'),
      rowHead: true,
      sortBy: ({ system }) => system.name,
      cell: ({ system }) => (
        <Link to="/systems/$systemId" params={{ systemId: system.id }}>
          {system.name}
        </Link>
      ),
    },
    {
      key: 'organization',
      title: t('systems.column.organization'),
      sortBy: ({ system }) => system.organizationName,
      cell: ({ system }) => system.organizationName ?? none,
    },
    {
      key: 'grade',
      title: t('systems.column.grade'),
      className: 'nowrap',
      sortBy: ({ system }) => system.grade,
      cell: ({ system }) => system.grade,
    },
    {
      key: 'filing',
      title: t('systems.column.filing'),
      className: 'nowrap',
      cell: ({ system }) => system.filingNumber ?? <span className="quiet">{t('system.notFiled')}</span>,
    },
    {
      key: 'latest',
      title: t('systems.column.latest'),
      className: 'nowrap',
      sortBy: ({ latest }) => latest?.reportDate ?? null,
      cell: ({ latest }) => (latest ? <LatestLink latest={latest} lang={lang} /> : t('systems.noEvaluation')),
    },
    { key: 'score', title: t('systems.column.score'), className: 'number', cell: cell('figure') },
    { key: 'conclusion', title: t('systems.column.conclusion'), cell: cell('conclusion') },
    { key: 'problems', title: t('systems.column.problems'), cell: cell('problems') },
  ];
}

function LatestLink({ latest, lang }: { latest: EvaluationDto; lang: Language }): ReactNode {
  return (
    <>
      <Link to="/evaluations/$evaluationId" params={{ evaluationId: latest.id }}>
        {latest.name}
      </Link>
      {latest.reportDate === null ? null : <span className="quiet small"> {day(latest.reportDate, lang)}</span>}
    </>
  );
}
