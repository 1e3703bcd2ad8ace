import type { EvaluationDto } from '@mlps/client';
import type { ItemScore, ScoreResult } from '@mlps/controls';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { usePrinting } from '../../../lib/theme';
import { useMessages } from '../../../messages/translate';
import { LossTable } from './loss-table';

const SHOWN_FIRST = 12;

/** Items by the points that they took, with the objects that caused it. */
export function LossesPanel({ score, evaluation }: { score: ScoreResult; evaluation: EvaluationDto }): ReactNode {
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const losses = score.items.filter(isLoss).toSorted(mostFirst);
  if (losses.length === 0)
    return (
      <Panel title={t('score.losses')}>
        <p className="quiet">{t('score.lossesNone')}</p>
      </Panel>
    );
  return (
    <Panel title={t('score.losses')} help={t('score.lossesHelp')}>
      <LossTable
        losses={all || printing ? losses : losses.slice(0, SHOWN_FIRST)}
        score={score}
        evaluation={evaluation}
      />
      {losses.length > SHOWN_FIRST ? (
        <p className="pager no-print">
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

function isLoss({ pointsLost, causes }: ItemScore): boolean {
  return pointsLost.rounded > 0 || causes.length > 0;
}

function mostFirst(a: ItemScore, b: ItemScore): number {
  return b.pointsLost.rounded - a.pointsLost.rounded;
}
