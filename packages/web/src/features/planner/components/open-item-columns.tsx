import type { Item, OpenItem } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import type { Column } from '../../../components/data-table';
import { Tag } from '../../../components/tag';
import { ConclusionTag, RiskTag } from '../../../components/word-tags';
import { points } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import type { Translate } from '../../../messages/translate';

interface OpenItemColumnsInput {
  t: Translate;
  lang: Language;
  items: ReadonlyMap<string, Item>;
  /** place in the smallest set, from 1 */
  places: ReadonlyMap<string, number>;
  /** conclusion as it stands */
  now: string | null;
  ticked: ReadonlySet<string>;
  excluded: ReadonlySet<string>;
  costs: ReadonlyMap<string, string> | null;
  onTick: (id: string) => void;
  onExclude: (id: string) => void;
  onCost: (id: string, text: string) => void;
}

/** Columns of the open items: the tick, what it is, what it brings, and what hinders it. */
export function openItemColumns(input: OpenItemColumnsInput): Column<OpenItem>[] {
  return [tickColumn(input), ...itemColumns(input), ...gainColumns(input), ...limitColumns(input)];
}

function tickColumn({ t, ticked, onTick }: OpenItemColumnsInput): Column<OpenItem> {
  return {
    key: 'tick',
    title: t('plan.column.tick'),
    cell: ({ id }) => (
      <input
        type="checkbox"
        aria-label={t('plan.tick', { item: id })}
        checked={ticked.has(id)}
        onChange={() => {
          onTick(id);
        }}
      />
    ),
  };
}

function itemColumns({ t, lang, items }: OpenItemColumnsInput): Column<OpenItem>[] {
  return [
    {
      key: 'item',
      title: t('score.losses.item'),
      rowHead: true,
      className: 'nowrap',
      sortBy: ({ id }) => id,
      cell: ({ id }) => (
        <Link to="/catalog/$itemId" params={{ itemId: id }} className="code">
          {id}
        </Link>
      ),
    },
    {
      key: 'point',
      title: t('score.losses.point'),
      className: 'words',
      cell: ({ id }) => (lang === 'zh' ? items.get(id)?.pointZh : items.get(id)?.pointEn),
    },
    {
      key: 'risk',
      title: t('filter.risk'),
      cell: ({ risk, hazard }) => (
        <span className="tag-row">
          <RiskTag risk={risk} />
          {hazard ? <Tag tone="bad">{t('problems.hazard')}</Tag> : null}
        </span>
      ),
    },
    {
      key: 'importance',
      title: t('score.losses.importance'),
      cell: ({ id }) => {
        const item = items.get(id);
        return item ? t(`importance.${item.importance}`) : null;
      },
    },
    {
      key: 'objects',
      title: t('plan.column.objects'),
      className: 'number',
      sortBy: ({ objects }) => objects,
      cell: ({ objects }) => objects,
    },
  ];
}

function gainColumns({ t, places, now }: OpenItemColumnsInput): Column<OpenItem>[] {
  return [
    {
      key: 'gain',
      title: t('plan.column.gain'),
      className: 'number',
      sortBy: ({ gain }) => gain.rounded,
      cell: ({ gain, conclusion }) => (
        <>
          +{points(gain.rounded)} {conclusion === now ? null : <ConclusionTag conclusion={conclusion} />}
        </>
      ),
    },
    {
      key: 'place',
      title: t('plan.column.place'),
      className: 'nowrap',
      sortBy: ({ id }) => places.get(id) ?? null,
      cell: ({ id }) => {
        const place = places.get(id);
        return place === undefined ? null : <Tag tone="accent">{t('plan.place', { place })}</Tag>;
      },
    },
  ];
}

function limitColumns({ t, excluded, onExclude, costs, onCost }: OpenItemColumnsInput): Column<OpenItem>[] {
  const exclude: Column<OpenItem> = {
    key: 'exclude',
    title: t('plan.column.exclude'),
    cell: ({ id }) => (
      <input
        type="checkbox"
        aria-label={t('plan.exclude', { item: id })}
        checked={excluded.has(id)}
        onChange={() => {
          onExclude(id);
        }}
      />
    ),
  };
  if (costs === null) return [exclude];
  const cost: Column<OpenItem> = {
    key: 'cost',
    title: t('plan.column.cost'),
    cell: ({ id }) => (
      <input
        className="native-input plan-number"
        inputMode="decimal"
        aria-label={t('plan.cost', { item: id })}
        value={costs.get(id) ?? ''}
        onChange={(event) => {
          onCost(id, event.target.value);
        }}
      />
    ),
  };
  return [exclude, cost];
}
