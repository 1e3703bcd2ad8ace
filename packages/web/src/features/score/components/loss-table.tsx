import type { EvaluationDto } from '@mlps/client';
import type { ItemScore, ScoreResult } from '@mlps/controls';
import type { ReactNode } from 'react';
import { points } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useItems } from '../../catalog/api/use-items';
import { useObjects } from '../../evaluation/api/use-objects';
import { useProblems } from '../../evaluation/api/use-problems';
import { LossRow } from './loss-row';

interface LossTableProps {
  /** the largest first */
  losses: readonly ItemScore[];
  /** whether no filter holds lines back, so that the total belongs below */
  whole: boolean;
  score: ScoreResult;
  evaluation: EvaluationDto;
}

/** The items that lost points; floors and the total close the sum. */
export function LossTable({ losses, whole, score, evaluation }: LossTableProps): ReactNode {
  const { t } = useMessages();
  const items = useItems(evaluation.grade, evaluation.extensions);
  const objects = useObjects(evaluation.id);
  const problems = useProblems(evaluation.id);
  const most = losses[0]?.pointsLost.rounded ?? 0;
  return (
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
          {losses.map((loss) => (
            <LossRow
              key={loss.id}
              loss={loss}
              most={most}
              item={items.data?.get(loss.id)}
              objects={objects.data}
              problems={problems.data}
            />
          ))}
        </tbody>
        {whole ? <LossFooter score={score} /> : null}
      </table>
    </div>
  );
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
