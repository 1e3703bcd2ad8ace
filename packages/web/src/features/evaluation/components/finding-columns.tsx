import type { FindingDto, ObjectDto } from '@mlps/client';
import type { Item } from '@mlps/controls';
import type { Column } from '../../../components/data-table';
import { ResultTag, RiskTag } from '../../../components/word-tags';
import type { Language } from '../../../lib/language';
import type { Translate } from '../../../messages/translate';
import { ItemLink } from './item-link';

/** Columns of the list of all findings. */
export function findingColumns(
  t: Translate,
  lang: Language,
  items: ReadonlyMap<string, Item>,
  objects: ReadonlyMap<string, ObjectDto>,
): Column<FindingDto>[] {
  const point = (finding: FindingDto): string | undefined =>
    items.get(finding.item)?.[lang === 'zh' ? 'pointZh' : 'pointEn'];
  return [
    {
      key: 'item',
      title: t('findings.column.item'),
      rowHead: true,
      className: 'nowrap',
      cell: ({ item }) => <ItemLink itemId={item} item={items.get(item)} />,
    },
    { key: 'point', title: t('problems.column.point'), className: 'words', cell: point },
    { key: 'object', title: t('problems.column.object'), cell: ({ object }) => objects.get(object)?.name ?? object },
    { key: 'result', title: t('problems.column.result'), cell: ({ result }) => <ResultTag result={result} /> },
    {
      key: 'risk',
      title: t('problems.column.risk'),
      cell: ({ result, risk }) => (result === 'conform' || result === 'notApplicable' ? null : <RiskTag risk={risk} />),
    },
    {
      key: 'record',
      title: t('problems.column.record'),
      className: 'prose wide',
      cell: ({ record, reason }) => (
        <>
          {record}
          {reason === null ? null : <p className="quiet">{t('findings.column.reason', { reason })}</p>}
        </>
      ),
    },
  ];
}
