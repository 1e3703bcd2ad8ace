import type { EvaluationDto } from '@mlps/client';
import { domains } from '@mlps/controls';
import type { ItemScore, ScoreResult } from '@mlps/controls';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { DomainSelect } from '../../../components/domain-select';
import { Panel } from '../../../components/panel';
import { RowCount } from '../../../components/row-count';
import { usePrinting } from '../../../lib/theme';
import { useMessages } from '../../../messages/translate';
import { LossTable } from './loss-table';
import { ObjectLossTable } from './object-loss-table';

const SHOWN_FIRST = 12;
const route = getRouteApi('/evaluations/$evaluationId');

interface LossesPanelProps {
  score: ScoreResult;
  evaluation: EvaluationDto;
}

/** Where every lost point went: by item with the objects that caused it, or by object with its items. */
export function LossesPanel({ score, evaluation }: LossesPanelProps): ReactNode {
  const { t } = useMessages();
  const [by, setBy] = useState<'item' | 'object'>('item');
  const losses = score.items.filter(isLoss).toSorted(mostFirst);
  return (
    <div id="losses">
      <Panel title={t('score.losses')} help={t('score.lossesHelp')}>
        {losses.length === 0 ? (
          <p className="quiet">{t('score.lossesNone')}</p>
        ) : (
          <>
            <div className="filters no-print">
              <Choices
                label={t('score.losses.by')}
                value={by}
                onChange={setBy}
                options={[
                  { value: 'item', label: t('score.losses.byItem') },
                  { value: 'object', label: t('score.losses.byObject') },
                ]}
              />
              {by === 'item' ? <DomainFilter losses={losses} /> : null}
            </div>
            {by === 'item' ? (
              <ByItem losses={losses} score={score} evaluation={evaluation} />
            ) : (
              <ObjectLossTable score={score} evaluation={evaluation} />
            )}
          </>
        )}
      </Panel>
    </div>
  );
}

function DomainFilter({ losses }: { losses: readonly ItemScore[] }): ReactNode {
  const navigate = route.useNavigate();
  const { domain } = route.useSearch();
  return (
    <>
      <DomainSelect
        value={domain}
        onChange={(next) => {
          void navigate({
            search: ({ domain: _before, ...search }) => (next === undefined ? search : { ...search, domain: next }),
            replace: true,
            resetScroll: false,
          });
        }}
      />
      <RowCount all={losses.length} filtered={domain === undefined ? undefined : inDomain(losses, domain).length} />
    </>
  );
}

function inDomain(losses: readonly ItemScore[], code: string | undefined): ItemScore[] {
  const name = domains.find((domain) => domain.code === code)?.zh;
  return losses.filter(({ domain }) => name === undefined || domain === name);
}

function ByItem({ losses, score, evaluation }: LossesPanelProps & { losses: readonly ItemScore[] }): ReactNode {
  const { t } = useMessages();
  const { domain } = route.useSearch();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const shown = inDomain(losses, domain);
  return (
    <>
      <LossTable
        losses={all || printing ? shown : shown.slice(0, SHOWN_FIRST)}
        whole={domain === undefined}
        score={score}
        evaluation={evaluation}
      />
      {shown.length > SHOWN_FIRST ? (
        <p className="pager no-print">
          <Button
            onClick={() => {
              setAll(!all);
            }}
          >
            {all
              ? t('score.losses.showTop', { count: SHOWN_FIRST })
              : t('score.losses.showAll', { count: shown.length })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function isLoss({ pointsLost, causes }: ItemScore): boolean {
  return pointsLost.rounded > 0 || causes.length > 0;
}

function mostFirst(a: ItemScore, b: ItemScore): number {
  return b.pointsLost.rounded - a.pointsLost.rounded;
}
