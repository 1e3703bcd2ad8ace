import type { ObjectDto } from '@mlps/client';
import type { Item } from '@mlps/controls';
import type { ItemScore } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { ResultTag } from '../../../components/word-tags';
import { points } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';

interface LossRowProps {
  loss: ItemScore;
  /** points of the item that lost most, for the length of the bar */
  most: number;
  item: Item | undefined;
  objects: ReadonlyMap<string, ObjectDto> | undefined;
}

/** One item that lost points. */
export function LossRow({ loss, most, item, objects }: LossRowProps): ReactNode {
  const { t, lang } = useMessages();
  const lost = loss.pointsLost.rounded;
  return (
    <tr>
      <th scope="row" className="nowrap">
        <Link to="/catalog/$itemId" params={{ itemId: loss.id }} className="code">
          {loss.id}
        </Link>
      </th>
      <td className="words">
        {item === undefined ? null : (
          <>
            {lang === 'zh' ? item.pointZh : item.pointEn} <span className="quiet small nowrap">{clauseOf(item)}</span>
          </>
        )}
      </td>
      <td>{loss.importance === null ? null : t(`importance.${loss.importance}`)}</td>
      <td>{loss.result === null ? null : <ResultTag result={loss.result} />}</td>
      <td className="tags wide">
        <span className="tag-row">
          {loss.causes.map((cause) => (
            <Tag key={cause.object} tone={cause.result === 'partial' ? 'warn' : 'bad'}>
              {objects?.get(cause.object)?.name ?? cause.object}
            </Tag>
          ))}
        </span>
      </td>
      <td className="number">
        <span className="lost">
          <span className="lost-bar" style={{ width: `${most === 0 ? 0 : (100 * lost) / most}%` }} />
          {points(lost)}
        </span>
      </td>
    </tr>
  );
}

function clauseOf({ clause, letter }: Item): string {
  return letter === '' ? clause : `${clause} ${letter}`;
}
