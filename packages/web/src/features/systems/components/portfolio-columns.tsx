import type { PortfolioRowDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AddressLink } from '../../../components/address-link';
import type { Column } from '../../../components/data-table';
import { Figure } from '../../../components/figure';
import { ProblemCounts } from '../../../components/problem-counts';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { ConclusionTag } from '../../../components/word-tags';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { latestRound } from '../filter-portfolio';
import { ScoreTrend } from './score-trend';

/** Columns of the portfolio: what a system is, how its latest round ended, and what is still owed. */
export function portfolioColumns(t: Translate, lang: Language): Column<PortfolioRowDto>[] {
  return [...identityColumns(t), ...roundColumns(t, lang), ...owedColumns(t, lang)];
}

function identityColumns(t: Translate): Column<PortfolioRowDto>[] {
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
      cell: ({ system }) => system.organizationName ?? t('state.none'),
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

function roundColumns(t: Translate, lang: Language): Column<PortfolioRowDto>[] {
  return [
    {
      key: 'latest',
      title: t('systems.column.latest'),
      sortBy: (row) => latestRound(row)?.reportDate ?? null,
      cell: (row) => <LatestRound row={row} lang={lang} />,
    },
    {
      key: 'score',
      title: t('systems.column.score'),
      className: 'number',
      sortBy: (row) => latestRound(row)?.score.score ?? latestRound(row)?.score.rate ?? null,
      cell: (row) => {
        const round = latestRound(row);
        return round ? (
          <>
            <Figure score={round.score} /> <ScoreTrend rounds={row.rounds} />
          </>
        ) : (
          t('state.none')
        );
      },
    },
    {
      key: 'conclusion',
      title: t('systems.column.conclusion'),
      sortBy: (row) => latestRound(row)?.score.conclusion ?? null,
      cell: (row) => <Conclusion row={row} />,
    },
  ];
}

function owedColumns(t: Translate, lang: Language): Column<PortfolioRowDto>[] {
  return [
    {
      key: 'open',
      title: t('systems.column.open'),
      sortBy: ({ open }) => open.high * 1e8 + open.medium * 1e4 + open.low + open.unrated,
      cell: ({ open }) => <ProblemCounts problems={{ ...open, hazards: 0, hazardsRectified: 0 }} />,
    },
    {
      key: 'overdue',
      title: t('systems.column.overdue'),
      className: 'number',
      sortBy: ({ overdue }) => overdue,
      cell: ({ system, overdue }) =>
        overdue === 0 ? (
          <span className="quiet">0</span>
        ) : (
          <AddressLink to={`/rectification?due=overdue&system=${system.id}`}>{overdue}</AddressLink>
        ),
    },
    {
      key: 'duty',
      title: t('systems.column.duty'),
      sortBy: ({ nextDuty }) => nextDuty?.due ?? null,
      cell: ({ nextDuty }) =>
        nextDuty === null ? (
          <span className="quiet">{t('state.none')}</span>
        ) : (
          <>
            {nextDuty[lang]}
            <br />
            <Tag tone={dutyTones[nextDuty.state] ?? 'calm'}>{day(nextDuty.due, lang)}</Tag>
          </>
        ),
    },
  ];
}

const dutyTones: Readonly<Record<string, Tone>> = { overdue: 'bad', soon: 'warn' };

function LatestRound({ row, lang }: { row: PortfolioRowDto; lang: Language }): ReactNode {
  const { t } = useMessages();
  const round = latestRound(row);
  if (!round) return <span className="quiet">{t('systems.noEvaluation')}</span>;
  return (
    <>
      <Link to="/evaluations/$evaluationId" params={{ evaluationId: round.evaluationId }}>
        {round.name}
      </Link>
      <br />
      <span className="quiet small">
        {round.reportDate === null ? t(`evaluationState.${round.state}`) : day(round.reportDate, lang)}
      </span>
    </>
  );
}

function Conclusion({ row }: { row: PortfolioRowDto }): ReactNode {
  const { t } = useMessages();
  const score = latestRound(row)?.score;
  if (!score) return t('state.none');
  return (
    <span className="tag-row">
      <ConclusionTag conclusion={score.conclusion} />
      {score.complete ? null : <Tag tone="warn">{t('score.provisional')}</Tag>}
    </span>
  );
}
