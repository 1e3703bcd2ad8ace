import type { FindingDto, ObjectDto } from '@mlps/client';
import { lossPerCause } from '@mlps/controls';
import type { Item, ItemScore } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { ResultTag, RiskTag } from '../../../components/word-tags';
import { points } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { LossBar } from './loss-bar';

interface LossRowProps {
  loss: ItemScore;
  /** points of the item that lost most, for the length of the bar */
  most: number;
  item: Item | undefined;
  objects: ReadonlyMap<string, ObjectDto> | undefined;
  problems: readonly FindingDto[] | undefined;
}

/** One item that lost points; opened, each object with its share and what was seen. */
export function LossRow({ loss, most, item, objects, problems }: LossRowProps): ReactNode {
  const { t, lang } = useMessages();
  const [open, setOpen] = useState(false);
  const detail = useId();
  const nameOf = (object: string): string => objects?.get(object)?.name ?? object;
  return (
    <>
      <tr>
        <th scope="row" className="nowrap">
          <button
            type="button"
            className="unfold"
            aria-expanded={open}
            aria-controls={detail}
            aria-label={t('score.losses.open', { item: loss.id })}
            onClick={() => {
              setOpen(!open);
            }}
          />
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
                {nameOf(cause.object)}
              </Tag>
            ))}
          </span>
        </td>
        <td className="number">
          <LossBar lost={loss.pointsLost.rounded} most={most} />
        </td>
      </tr>
      <tr id={detail} hidden={!open} className="detail-row">
        <td colSpan={6}>{open ? <LossDetail loss={loss} nameOf={nameOf} problems={problems} /> : null}</td>
      </tr>
    </>
  );
}

interface LossDetailProps {
  loss: ItemScore;
  nameOf: (object: string) => string;
  problems: readonly FindingDto[] | undefined;
}

function LossDetail({ loss, nameOf, problems }: LossDetailProps): ReactNode {
  const shares = lossPerCause(loss);
  return (
    <ul className="cause-list">
      {loss.causes.map(({ object, result }, index) => {
        const finding = problems?.find((problem) => problem.item === loss.id && problem.object === object);
        return (
          <li key={object}>
            <span className="cause-head">
              <strong>{nameOf(object)}</strong> <ResultTag result={result} />
              {finding ? <RiskTag risk={finding.risk} /> : null}
              <span className="quiet">−{points(shares[index]?.rounded ?? 0)}</span>
            </span>
            {finding?.record ? <p>{finding.record}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}

function clauseOf({ clause, letter }: Item): string {
  return letter === '' ? clause : `${clause} ${letter}`;
}
