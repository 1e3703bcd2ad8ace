import type { EvaluationDto, SystemDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { ScoreCell } from './score-cells';

/** A system beside its latest evaluation. */
export interface SystemRow {
  system: SystemDto;
  latest: EvaluationDto | undefined;
}

/** Columns of the list of systems: what a system is, then how its latest evaluation ended. */
export function systemColumns(t: Translate, lang: Language): Column<SystemRow>[] {
  return [...identityColumns(t), ...evaluationColumns(t, lang)];
}

function identityColumns(t: Translate): Column<SystemRow>[] {
  return [
    {
      key: 'system',
      title: t('systems.column.systemAndFiling'),
      rowHead: true,
      sortBy: ({ system }) => system.name,
      cell: ({ system }) => (
        <>
          <Link to="/systems/$systemId" params={{ systemId: system.id }}>
            {system.name}
          </Link>
          <br />
          <span className="quiet small nowrap">{system.filingNumber ?? t('system.notFiled')}</span>
        </>
      ),
    },
    {
      key: 'organization',
      title: t('systems.column.organization'),
      sortBy: ({ system }) => system.organizationName,
      cell: ({ system }) => system.organizationName ?? <None />,
    },
    {
      key: 'grade',
      title: t('systems.column.grade'),
      className: 'nowrap',
      sortBy: ({ system }) => system.grade,
      cell: ({ system }) => system.grade,
    },
  ];
}

function evaluationColumns(t: Translate, lang: Language): Column<SystemRow>[] {
  const cell = (part: 'figure' | 'conclusion' | 'problems') => (row: SystemRow) =>
    row.latest ? <ScoreCell evaluationId={row.latest.id} part={part} /> : <None />;
  return [
    {
      key: 'latest',
      title: t('systems.column.latest'),
      sortBy: ({ latest }) => latest?.reportDate ?? null,
      cell: ({ latest }) => (latest ? <LatestLink latest={latest} lang={lang} /> : t('systems.noEvaluation')),
    },
    { key: 'score', title: t('systems.column.score'), className: 'number', cell: cell('figure') },
    { key: 'conclusion', title: t('systems.column.conclusion'), cell: cell('conclusion') },
    { key: 'problems', title: t('systems.column.problems'), cell: cell('problems') },
  ];
}

function None(): ReactNode {
  const { t } = useMessages();
  return <span className="quiet">{t('state.none')}</span>;
}

function LatestLink({ latest, lang }: { latest: EvaluationDto; lang: Language }): ReactNode {
  return (
    <>
      <Link to="/evaluations/$evaluationId" params={{ evaluationId: latest.id }}>
        {latest.name}
      </Link>
      {latest.reportDate === null ? null : (
        <>
          <br />
          <span className="quiet small">{day(latest.reportDate, lang)}</span>
        </>
      )}
    </>
  );
}
