import type { RectificationItemDto } from '@mlps/client';
import type { Column } from '../../../components/data-table';
import { Tag } from '../../../components/tag';
import { RiskTag } from '../../../components/word-tags';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import type { Translate } from '../../../messages/translate';
import { ItemLink } from './item-link';

const riskRank = { high: 0, medium: 1, low: 2 } as const;

/** Columns of the list of rectification items: what is to be mended, then by when and by whom. */
export function rectificationColumns(t: Translate, lang: Language): Column<RectificationItemDto>[] {
  return [...taskColumns(t), ...progressColumns(t, lang)];
}

function taskColumns(t: Translate): Column<RectificationItemDto>[] {
  return [
    {
      key: 'risk',
      title: t('problems.column.risk'),
      sortBy: ({ risk }) => (risk === null ? null : riskRank[risk]),
      cell: ({ risk }) => <RiskTag risk={risk} />,
    },
    {
      key: 'item',
      title: t('findings.column.item'),
      className: 'nowrap',
      sortBy: ({ item }) => item,
      cell: ({ item }) => (item === null ? t('state.none') : <ItemLink itemId={item} item={undefined} />),
    },
    {
      key: 'title',
      title: t('rectification.column.title'),
      rowHead: true,
      className: 'prose',
      cell: ({ title }) => title,
    },
    {
      key: 'objects',
      title: t('rectification.column.objects'),
      className: 'tags',
      cell: ({ targets }) => (
        <span className="tag-row">
          {targets.map((target) => (
            <Tag key={target.objectKey}>{target.objectName}</Tag>
          ))}
        </span>
      ),
    },
    { key: 'advice', title: t('problems.column.advice'), className: 'prose', cell: ({ advice }) => advice },
  ];
}

function progressColumns(t: Translate, lang: Language): Column<RectificationItemDto>[] {
  return [
    {
      key: 'due',
      title: t('rectification.column.due'),
      className: 'nowrap',
      sortBy: ({ dueDate }) => dueDate,
      cell: ({ dueDate }) => day(dueDate, lang),
    },
    {
      key: 'state',
      title: t('rectification.column.state'),
      className: 'nowrap',
      sortBy: ({ state }) => state,
      cell: ({ state }) => t(`rectification.state.${state}`),
    },
    {
      key: 'owner',
      title: t('rectification.column.owner'),
      cell: ({ owner, department }) => [department, owner].filter((part) => part !== null).join(' ') || t('state.none'),
    },
  ];
}
