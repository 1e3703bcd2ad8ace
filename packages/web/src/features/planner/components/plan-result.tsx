import type { PlannedSet, RectificationPlan } from '@mlps/controls';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Figure } from '../../../components/figure';
import { ConclusionTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { withoutCost } from '../plan-model';
import type { PlanChoices } from '../plan-model';

interface PlanResultProps {
  plan: RectificationPlan;
  choices: PlanChoices;
  onTake: (ids: ReadonlySet<string>) => void;
}

/** The smallest set that reaches the target, and the cheapest once every item has a cost. */
export function PlanResult({ plan, choices, onTake }: PlanResultProps): ReactNode {
  const { t, lang } = useMessages();
  const missing = withoutCost(plan.items, choices).length;
  return (
    <div className="plan-result" aria-live="polite">
      {plan.reachable ? null : <p className="warn-text">{lang === 'zh' ? plan.reasonZh : plan.reasonEn}</p>}
      {plan.reachable && plan.smallest.steps.length === 0 ? (
        <p>{t('plan.reached')}</p>
      ) : (
        <SetLine
          words={t(plan.reachable ? 'plan.smallest' : 'plan.everything', { count: plan.smallest.steps.length })}
          set={plan.smallest}
          onTake={onTake}
        />
      )}
      {plan.cheapest ? (
        <SetLine
          words={t('plan.cheapest', { cost: plan.cheapest.cost ?? '', count: plan.cheapest.steps.length })}
          set={plan.cheapest}
          onTake={onTake}
        />
      ) : null}
      {missing > 0 ? <p className="quiet small">{t('plan.costsMissing', { count: missing })}</p> : null}
    </div>
  );
}

interface SetLineProps {
  words: string;
  set: PlannedSet;
  onTake: PlanResultProps['onTake'];
}

function SetLine({ words, set, onTake }: SetLineProps): ReactNode {
  const { t } = useMessages();
  return (
    <div className="plan-line">
      <span>
        {words} <Figure score={set.after} /> <ConclusionTag conclusion={set.after.conclusion} />
        {set.proven || set.leastCost === null ? null : (
          <span className="quiet small"> {t('plan.notProven', { cost: set.leastCost })}</span>
        )}
      </span>
      {set.steps.length === 0 ? null : (
        <Button
          size="small"
          onClick={() => {
            onTake(new Set(set.steps.map(({ id }) => id)));
          }}
        >
          {t('plan.take')}
        </Button>
      )}
    </div>
  );
}
