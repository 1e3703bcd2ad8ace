import type { RectificationItemDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { RiskTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { DueText } from './due-text';
import { StateTag } from './state-tag';

interface ItemsTableProps {
  rows: readonly RectificationItemDto[];
  chosen: ReadonlySet<string>;
  /** left out for those who may change nothing */
  onChoose?: ((ids: readonly string[], on: boolean) => void) | undefined;
}

/** Items in rows, with a box before each for changing several. */
export function ItemsTable({ rows, chosen, onChoose }: ItemsTableProps): ReactNode {
  const { t } = useMessages();
  const ids = rows.map(({ id }) => id);
  const heads = ['risk', 'title', 'objects', 'who', 'due', 'state', 'evidence'] as const;
  return (
    <div className="table-box">
      <table className="table items-table">
        <caption className="visually-hidden">{t('rect.caption')}</caption>
        <thead>
          <tr>
            {onChoose ? (
              <th scope="col" className="no-print">
                <input
                  type="checkbox"
                  aria-label={t('rect.chooseAll')}
                  checked={ids.every((id) => chosen.has(id))}
                  onChange={(event) => {
                    onChoose(ids, event.target.checked);
                  }}
                />
              </th>
            ) : null}
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`rect.column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <ItemRow key={item.id} item={item} chosen={chosen.has(item.id)} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ItemRowProps {
  item: RectificationItemDto;
  chosen: boolean;
  onChoose?: ItemsTableProps['onChoose'];
}

function ItemRow({ item, chosen, onChoose }: ItemRowProps): ReactNode {
  const { t } = useMessages();
  return (
    <tr data-chosen={chosen}>
      {onChoose ? (
        <td className="no-print">
          <input
            type="checkbox"
            aria-label={t('rect.choose', { title: item.title })}
            checked={chosen}
            onChange={(event) => {
              onChoose([item.id], event.target.checked);
            }}
          />
        </td>
      ) : null}
      <td>
        <span className="tag-column">
          <RiskTag risk={item.risk} />
          {item.hazard ? <Tag tone="bad">{t('problems.hazard')}</Tag> : null}
        </span>
      </td>
      <th scope="row" className="items-title">
        <Link to="/rectification/$itemId" params={{ itemId: item.id }}>
          {item.title}
        </Link>
        {item.item === null ? null : <span className="quiet code"> {item.item}</span>}
      </th>
      <td className="items-objects">
        <Objects item={item} />
      </td>
      <td>
        <Who item={item} />
      </td>
      <td>
        <DueText state={item.state} dueDate={item.dueDate} />
      </td>
      <td className="nowrap">
        <StateTag state={item.state} />
      </td>
      <td className="number">{item.evidence.length === 0 ? <span className="quiet">0</span> : item.evidence.length}</td>
    </tr>
  );
}

const SHOWN_OBJECTS = 3;

/** The objects that still have the problem, the rest by number. */
export function Objects({ item: { targets } }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const open = targets.filter(({ fixed }) => !fixed);
  const shown = (open.length > 0 ? open : targets).slice(0, SHOWN_OBJECTS).map(({ objectName }) => objectName);
  return (
    <span title={targets.map(({ objectName }) => objectName).join(t('list.comma'))}>
      {shown.join(t('list.comma'))}
      {targets.length > shown.length ? (
        <span className="quiet"> {t('rect.objects', { count: targets.length })}</span>
      ) : null}
    </span>
  );
}

/** Department and owner; says that nobody has it yet. */
export function Who({
  item: { department, owner },
}: {
  item: Pick<RectificationItemDto, 'department' | 'owner'>;
}): ReactNode {
  const { t } = useMessages();
  const names = [department, owner].filter((name): name is string => !!name);
  return names.length === 0 ? (
    <span className="quiet nowrap">{t('rect.nobody')}</span>
  ) : (
    names.map((name, place) => (
      <span key={place === 0 ? 'first' : 'second'}>
        {place === 0 ? '' : ' '}
        <span className="nowrap">{name}</span>
      </span>
    ))
  );
}
