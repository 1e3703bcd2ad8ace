import type { EvaluationDto } from '@mlps/client';
import { kindName, lossByObject } from '@mlps/controls';
import type { Item, ObjectLoss, ScoreResult } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { ResultTag } from '../../../components/word-tags';
import { points } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useItems } from '../../catalog/api/use-items';
import { useObjects } from '../../evaluation/api/use-objects';
import { LossBar } from './loss-bar';

interface ObjectLossTableProps {
  score: ScoreResult;
  evaluation: EvaluationDto;
}

/** The objects by what they cost; opened, item by item. */
export function ObjectLossTable({ score, evaluation }: ObjectLossTableProps): ReactNode {
  const { t, lang } = useMessages();
  const items = useItems(evaluation.grade, evaluation.extensions);
  const objects = useObjects(evaluation.id);
  const losses = useMemo(() => lossByObject(score), [score]);
  const most = losses[0]?.pointsLost.rounded ?? 0;
  return (
    <div className="table-box">
      <table className="table">
        <caption className="visually-hidden">{t('score.losses.byObject')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('score.losses.object')}</th>
            <th scope="col">{t('score.losses.kind')}</th>
            <th scope="col" className="number">
              {t('score.losses.items')}
            </th>
            <th scope="col" className="number">
              {t('score.losses.lost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {losses.map((loss) => {
            const object = objects.data?.get(loss.object);
            return (
              <ObjectRow
                key={loss.object}
                loss={loss}
                most={most}
                name={object?.name ?? loss.object}
                kind={object ? kindName(object.kind, lang) : ''}
                items={items.data}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface ObjectRowProps {
  loss: ObjectLoss;
  most: number;
  name: string;
  kind: string;
  items: ReadonlyMap<string, Item> | undefined;
}

function ObjectRow({ loss, most, name, kind, items }: ObjectRowProps): ReactNode {
  const { t, lang } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="unfold"
            aria-expanded={open}
            aria-label={t('score.losses.open', { item: name })}
            onClick={() => {
              setOpen(!open);
            }}
          />
          {name}
        </th>
        <td className="quiet">{kind}</td>
        <td className="number">{loss.items.length}</td>
        <td className="number">
          <LossBar lost={loss.pointsLost.rounded} most={most} />
        </td>
      </tr>
      <tr hidden={!open} className="detail-row">
        <td colSpan={4}>
          {open ? (
            <ul className="cause-list">
              {loss.items.map(({ id, result, pointsLost }) => {
                const item = items?.get(id);
                return (
                  <li key={id} className="cause-head">
                    <Link to="/catalog/$itemId" params={{ itemId: id }} className="code">
                      {id}
                    </Link>
                    <span>{lang === 'zh' ? item?.pointZh : item?.pointEn}</span>
                    <ResultTag result={result} />
                    <span className="quiet">−{points(pointsLost.rounded)}</span>
                  </li>
                );
              })}
            </ul>
          ) : null}
        </td>
      </tr>
    </>
  );
}
