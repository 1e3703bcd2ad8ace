import type { EvaluationDto } from '@mlps/client';
import type { ItemScore, ScoreResult } from '@mlps/controls';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { points } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useItems } from '../../catalog/api/use-items';
import { useObjects } from '../api/use-objects';
import { LossRow } from './loss-row';

const SHOWN_FIRST = 12;

/** Items by the points that they took, with the objects that caused it; the floors close the sum. */
export function LossesPanel({ score, evaluation }: { score: ScoreResult; evaluation: EvaluationDto }): ReactNode {
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  const items = useItems(evaluation.grade, evaluation.extensions);
  const objects = useObjects(evaluation.id);
  const losses = score.items
    .filter((item) => item.pointsLost.rounded > 0 || item.causes.length > 0)
    .toSorted(mostFirst);
  const shown = all ? losses : losses.slice(0, SHOWN_FIRST);
  const most = losses[0]?.pointsLost.rounded ?? 0;
  if (losses.length === 0)
    return (
      <Panel title={t('score.losses')}>
        <p className="quiet">{t('score.lossesNone')}</p>
      </Panel>
    );
  return (
    <Panel title={t('score.losses')} help={t('score.lossesHelp')}>
      <div className="table-box">
        <table className="table">
          <caption className="visually-hidden">{t('score.losses')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('score.losses.item')}</th>
              <th scope="col">{t('score.losses.point')}</th>
              <th scope="col">{t('score.losses.importance')}</th>
              <th scope="col">{t('filter.result')}</th>
              <th scope="col">{t('score.losses.objects')}</th>
              <th scope="col" className="number">
                {t('score.losses.lost')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((loss) => (
              <LossRow key={loss.id} loss={loss} most={most} item={items.data?.get(loss.id)} objects={objects.data} />
            ))}
          </tbody>
          <LossFooter score={score} />
        </table>
      </div>
      {losses.length > SHOWN_FIRST ? (
        <p className="pager">
          <Button
            onClick={() => {
              setAll(!all);
            }}
          >
            {all
              ? t('score.losses.showTop', { count: SHOWN_FIRST })
              : t('score.losses.showAll', { count: losses.length })}
          </Button>
        </p>
      ) : null}
    </Panel>
  );
}

function mostFirst(a: ItemScore, b: ItemScore): number {
  return b.pointsLost.rounded - a.pointsLost.rounded;
}

/** The floors, and the total as the library's figure gives it: what is missing from 100. */
function LossFooter({ score }: { score: ScoreResult }): ReactNode {
  const { t } = useMessages();
  const figure = score.score ?? score.rate;
  return (
    <tfoot>
      {score.floors.map((floor) => (
        <tr key={floor.half}>
          <td colSpan={5}>{t('score.losses.floor', { half: t(`score.half.${floor.half}`) })}</td>
          <td className="number">{points(floor.pointsLost.rounded)}</td>
        </tr>
      ))}
      {figure === null ? null : (
        <tr>
          <th scope="row" colSpan={5}>
            {t('score.losses.total')}
          </th>
          <td className="number">{points(100 - figure)}</td>
        </tr>
      )}
    </tfoot>
  );
}
