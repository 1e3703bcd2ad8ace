import type { Column } from '../../../components/data-table';
import { Tag } from '../../../components/tag';
import { ResultTag, RiskTag } from '../../../components/word-tags';
import type { Language } from '../../../lib/language';
import type { Translate } from '../../../messages/translate';
import type { ProblemRow } from '../problem-rows';
import { AdviceText } from './advice-text';
import { ItemLink } from './item-link';

/** Columns of the list of problems. */
export function problemColumns(t: Translate, lang: Language): Column<ProblemRow>[] {
  return [
    {
      key: 'risk',
      title: t('problems.column.riskAndResult'),
      sortBy: ({ riskRank }) => riskRank,
      cell: ({ finding }) => (
        <span className="tag-column">
          <RiskTag risk={finding.risk} />
          <ResultTag result={finding.result} />
          {finding.hazard ? <Tag tone="bad">{t('problems.hazard')}</Tag> : null}
        </span>
      ),
    },
    {
      key: 'object',
      title: t('problems.column.object'),
      className: 'words',
      rowHead: true,
      sortBy: ({ object, finding }) => object?.name ?? finding.object,
      cell: ({ object, finding }) => object?.name ?? finding.object,
    },
    {
      key: 'clause',
      title: t('problems.column.clause'),
      className: 'nowrap',
      sortBy: ({ finding }) => finding.item,
      cell: ({ item, finding }) => <ItemLink itemId={finding.item} item={item} />,
    },
    {
      key: 'point',
      title: t('problems.column.point'),
      className: 'words',
      sortBy: ({ item }) => item?.pointZh ?? null,
      cell: ({ item }) => (lang === 'zh' ? item?.pointZh : item?.pointEn),
    },
    { key: 'record', title: t('problems.column.record'), className: 'prose', cell: ({ finding }) => finding.record },
    {
      key: 'advice',
      title: t('problems.column.advice'),
      className: 'prose',
      cell: ({ finding }) => <AdviceText finding={finding} />,
    },
  ];
}
