import type { Importance, Item } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import type { Column } from '../../../components/data-table';
import type { Language } from '../../../lib/language';
import type { Translate } from '../../../messages/translate';
import type { Steps } from '../api/use-steps';
import { StepTag } from './step-tag';

const mostImportantFirst: readonly Importance[] = ['critical', 'important', 'ordinary'];

/** Columns of the list of items: where an item stands, then what it demands. */
export function catalogColumns(t: Translate, lang: Language, steps: Steps): Column<Item>[] {
  return [...placeColumns(t, lang), ...demandColumns(t, lang), stepColumn(t, steps)];
}

function placeColumns(t: Translate, lang: Language): Column<Item>[] {
  return [
    {
      key: 'item',
      title: t('catalog.column.item'),
      rowHead: true,
      className: 'code',
      cell: ({ id }) => (
        <Link to="/catalog/$itemId" params={{ itemId: id }}>
          {id}
        </Link>
      ),
    },
    {
      key: 'clause',
      title: t('catalog.column.clause'),
      className: 'nowrap',
      cell: ({ clause, letter }) => `${clause} ${letter}`,
    },
    {
      key: 'domain',
      title: t('catalog.column.domain'),
      className: 'words',
      cell: (item) => (lang === 'zh' ? item.domainZh : item.domainEn),
    },
    {
      key: 'point',
      title: t('catalog.column.point'),
      className: 'words',
      cell: (item) => (lang === 'zh' ? item.pointZh : item.pointEn),
    },
  ];
}

function stepColumn(t: Translate, steps: Steps): Column<Item> {
  return {
    key: 'step',
    title: t('catalog.step'),
    className: 'nowrap',
    cell: ({ id }) => {
      const step = steps.get(id);
      return step === undefined ? null : <StepTag step={step} />;
    },
  };
}

function demandColumns(t: Translate, lang: Language): Column<Item>[] {
  return [
    {
      key: 'statement',
      title: t('catalog.column.statement'),
      className: 'prose wide',
      cell: (item) => (lang === 'zh' ? item.statementZh : item.statementEn),
    },
    { key: 'sag', title: t('catalog.column.sag'), sortBy: ({ sag }) => sag, cell: ({ sag }) => sag },
    {
      key: 'importance',
      title: t('catalog.column.importance'),
      className: 'nowrap',
      sortBy: ({ importance }) => mostImportantFirst.indexOf(importance),
      cell: ({ importance }) => t(`importance.${importance}`),
    },
  ];
}
