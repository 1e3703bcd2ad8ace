import type { RectificationItemDto } from '@mlps/client';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { useMessages } from '../../../messages/translate';
import { useEvaluation } from '../../evaluation/api/use-evaluation';
import { useSystem } from '../../systems/api/use-system';
import { useRetestItems } from '../api/use-retest-items';
import '../rectification.css';
import { RetestForm } from './retest-form';
import { RetestResult } from './retest-result';
import type { RetestResultProps } from './retest-result';
import { ScoreChange } from './score-change';

const route = '/evaluations/$evaluationId/retest';

/** The evaluator's sheet for a retest: every object that waits for one, and what follows from what was seen. */
export function RetestPage(): ReactNode {
  const { t } = useMessages();
  const { evaluationId } = useParams({ from: route });
  const evaluation = useEvaluation(evaluationId);
  const system = useSystem(evaluation.data?.systemId);
  return (
    <Loaded queries={[evaluation, system]}>
      {([one, itsSystem]) => (
        <>
          <PageHead
            title={t('rect.retest.sheet')}
            lead={t('rect.retest.sheetLead')}
            crumbs={[
              <Link key="system" to="/systems/$systemId" params={{ systemId: itsSystem.id }}>
                {itsSystem.name}
              </Link>,
              <Link
                key="evaluation"
                to="/evaluations/$evaluationId"
                params={{ evaluationId }}
                search={{ view: 'rectification' }}
              >
                {one.name}
              </Link>,
            ]}
          />
          <Sheet evaluationId={evaluationId} />
        </>
      )}
    </Loaded>
  );
}

function Sheet({ evaluationId }: { evaluationId: string }): ReactNode {
  const { t } = useMessages();
  const { item: only } = useSearch({ from: route });
  const [scope, setScope] = useState<'submitted' | 'all'>('submitted');
  const [result, setResult] = useState<RetestResultProps | null>(null);
  const items = useRetestItems(evaluationId);
  return (
    <>
      {result ? <RetestResult {...result} /> : <ScoreChange evaluationId={evaluationId} />}
      <div className="filters">
        <Choices
          label={t('rect.retest.scope')}
          options={(['submitted', 'all'] as const).map((value) => ({ value, label: t(`rect.retest.scope.${value}`) }))}
          value={scope}
          onChange={setScope}
        />
      </div>
      <Loaded queries={[items]}>
        {([all]) => {
          const shown = all.filter((item) => scope === 'all' || item.state === 'submitted').toSorted(firstOf(only));
          return shown.length === 0 ? (
            <section className="panel" aria-label={t('rect.retest.sheet')}>
              <Empty title={t('rect.retest.nothing')} help={t('rect.retest.nothingHelp')} />
            </section>
          ) : (
            <RetestForm
              evaluationId={evaluationId}
              items={shown}
              onMade={(made) => {
                setResult({ made, titles: new Map(all.map(({ id, title }) => [id, title])) });
              }}
            />
          );
        }}
      </Loaded>
    </>
  );
}

/** The item from whose page one came stands first. */
function firstOf(only: string | undefined): (one: RectificationItemDto, other: RectificationItemDto) => number {
  return (one, other) => Number(other.id === only) - Number(one.id === only);
}
