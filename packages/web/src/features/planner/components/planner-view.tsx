import type { EvaluationDto } from '@mlps/client';
import { scoreEvaluation } from '@mlps/controls';
import type { Edition, Evaluation, Item } from '@mlps/controls';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { useMessages } from '../../../messages/translate';
import { useItems } from '../../catalog/api/use-items';
import { useDocument } from '../../evaluation/api/use-document';
import { firstWish, forecastFor, planFor } from '../plan-model';
import type { PlanChoices } from '../plan-model';
import { ForecastPanel } from './forecast-panel';
import { OpenItems } from './open-items';
import { OpenPlanned } from './open-planned';
import { PlanResult } from './plan-result';
import { TargetPanel } from './target-panel';

const route = getRouteApi('/evaluations/$evaluationId');

/** What to mend first: a target with the smallest set that reaches it, and ticks whose forecast moves at once. */
export default function PlannerView({ evaluation }: { evaluation: EvaluationDto }): ReactNode {
  const { edition = evaluation.edition } = route.useSearch();
  const document = useDocument(evaluation.id);
  const items = useItems(evaluation.grade, evaluation.extensions);
  return (
    <Loaded queries={[document, items]}>
      {([data, catalog]) => (
        <Planner key={edition} evaluationId={evaluation.id} document={data} edition={edition} items={catalog} />
      )}
    </Loaded>
  );
}

interface PlannerProps {
  evaluationId: string;
  document: Evaluation;
  edition: Edition;
  items: ReadonlyMap<string, Item>;
}

function Planner({ evaluationId, document, edition, items }: PlannerProps): ReactNode {
  const { t } = useMessages();
  const now = useMemo(() => scoreEvaluation(document, { edition }), [document, edition]);
  const [choices, setChoices] = useState<PlanChoices>({
    edition,
    wish: firstWish(edition, now.conclusion),
    excluded: new Set(),
    costs: null,
  });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  // The slider moves on while the plan is being computed.
  const settled = useDeferredValue(choices);
  const plan = useMemo(() => planFor(document, settled), [document, settled]);
  const forecast = useMemo(() => forecastFor(document, edition, ticked), [document, edition, ticked]);
  if (now.exact === null) return <Empty title={t('plan.noScore')} help={t('plan.noScoreHelp')} />;
  if (plan.items.length === 0) return <Empty title={t('plan.nothing')} help={t('plan.nothingHelp')} />;
  const change = (next: Partial<PlanChoices>): void => {
    setChoices((before) => ({ ...before, ...next }));
  };
  return (
    <>
      <div className="columns planner-head">
        <TargetPanel now={now} choices={choices} onChange={change}>
          <PlanResult plan={plan} choices={settled} onTake={setTicked} />
        </TargetPanel>
        <ForecastPanel
          forecast={forecast}
          choices={choices}
          ticked={ticked.size}
          all={plan.items.length}
          onAll={() => {
            setTicked(new Set(plan.items.map(({ id }) => id)));
          }}
          onNone={() => {
            setTicked(new Set());
          }}
        >
          <OpenPlanned evaluationId={evaluationId} ticked={ticked} />
        </ForecastPanel>
      </div>
      <OpenItems plan={plan} items={items} choices={choices} ticked={ticked} onTick={setTicked} onChange={change} />
    </>
  );
}
