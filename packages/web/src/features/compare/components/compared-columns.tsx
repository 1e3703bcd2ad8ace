import { problemStateNames } from '@mlps/controls';
import type { ComparedProblem, Item, ProblemSide, ProblemState } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { ResultTag, RiskTag } from '../../../components/word-tags';
import type { Language } from '../../../lib/language';
import type { Translate } from '../../../messages/translate';
import { itemOf } from '../filter-compared';

const tones: Readonly<Record<ProblemState, Tone>> = {
  new: 'bad',
  returned: 'bad',
  worsened: 'bad',
  open: 'warn',
  improved: 'accent',
  fixed: 'ok',
  notComparable: 'calm',
};
const worstFirst = Object.keys(problemStateNames);

/** Columns of the compared problems: what became of it, where, and both rounds. */
export function comparedColumns(
  t: Translate,
  lang: Language,
  items: ReadonlyMap<string, Item>,
): Column<ComparedProblem>[] {
  return [
    {
      key: 'state',
      title: t('compare.state'),
      sortBy: ({ state }) => worstFirst.indexOf(state),
      cell: ({ state, reason }) => (
        <span className="tag-column">
          <Tag tone={tones[state]}>{problemStateNames[state][lang]}</Tag>
          {reason === null ? null : <span className="quiet small">{t(`compare.reason.${reason}`)}</span>}
        </span>
      ),
    },
    {
      key: 'object',
      title: t('filter.object'),
      className: 'words',
      rowHead: true,
      sortBy: ({ objectName }) => objectName,
      cell: ({ objectName }) => objectName,
    },
    {
      key: 'item',
      title: t('score.losses.item'),
      className: 'nowrap',
      sortBy: itemOf,
      cell: (problem) => <ItemCell t={t} problem={problem} />,
    },
    {
      key: 'point',
      title: t('score.losses.point'),
      className: 'words',
      cell: (problem) => {
        const item = items.get(itemOf(problem));
        return lang === 'zh' ? item?.pointZh : item?.pointEn;
      },
    },
    { key: 'before', title: t('compare.earlier'), cell: ({ before }) => <Side side={before} /> },
    { key: 'after', title: t('compare.later'), cell: ({ after }) => <Side side={after} /> },
  ];
}

function ItemCell({ t, problem }: { t: Translate; problem: ComparedProblem }): ReactNode {
  const { before, after, mapped } = problem;
  return (
    <>
      <Link to="/catalog/$itemId" params={{ itemId: itemOf(problem) }} className="code">
        {itemOf(problem)}
      </Link>
      {mapped && before && after ? (
        <>
          <br />
          <span className="quiet small">{t('compare.mapped', { item: before.item })}</span>
        </>
      ) : null}
    </>
  );
}

function Side({ side }: { side: ProblemSide | null }): ReactNode {
  if (side === null) return <span className="quiet">—</span>;
  return (
    <span className="tag-row">
      <ResultTag result={side.result} />
      {side.risk === null ? null : <RiskTag risk={side.risk} />}
    </span>
  );
}
