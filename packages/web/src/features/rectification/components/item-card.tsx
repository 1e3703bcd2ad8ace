import type { RectificationItemDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { RiskTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { DueText } from './due-text';
import { Objects, Who } from './items-table';
import { StateTag } from './state-tag';

interface ItemCardProps {
  item: RectificationItemDto;
  /** left out where cards cannot be chosen */
  chosen?: boolean;
  onChoose?: (on: boolean) => void;
  /** false where the column says it */
  showState?: boolean;
}

/** One item on a board or on a phone. */
export function ItemCard({ item, chosen = false, onChoose, showState = true }: ItemCardProps): ReactNode {
  const { t } = useMessages();
  return (
    <article className="item-card" data-chosen={chosen}>
      <div className="item-card-head">
        <span className="tag-row">
          <RiskTag risk={item.risk} />
          {item.hazard ? <Tag tone="bad">{t('problems.hazard')}</Tag> : null}
          {showState ? <StateTag state={item.state} /> : null}
        </span>
        {onChoose ? (
          <input
            type="checkbox"
            aria-label={t('rect.choose', { title: item.title })}
            checked={chosen}
            onChange={(event) => {
              onChoose(event.target.checked);
            }}
          />
        ) : null}
      </div>
      <Link to="/rectification/$itemId" params={{ itemId: item.id }} className="item-card-title">
        {item.title}
      </Link>
      <p className="quiet small">
        <Objects item={item} />
      </p>
      <p className="item-card-foot small">
        <DueText state={item.state} dueDate={item.dueDate} />
        <Who item={item} />
      </p>
    </article>
  );
}
