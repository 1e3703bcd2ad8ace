import type { EvaluationDto } from '@mlps/client';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { Select } from '../../../components/select';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useItems } from '../../catalog/api/use-items';
import { useComparison } from '../api/use-comparison';
import { useOtherRounds } from '../api/use-other-rounds';
import { usePreviousRound } from '../api/use-previous-round';
import { ChangePanel } from './change-panel';
import { ComparedProblems } from './compared-problems';
import { RoundsHead } from './rounds-head';

const route = getRouteApi('/evaluations/$evaluationId');

/** This evaluation against another round of the system: what became of every problem, and what moved the score. */
export default function CompareView({ evaluation }: { evaluation: EvaluationDto }): ReactNode {
  const { t } = useMessages();
  const rounds = useOtherRounds(evaluation);
  const linked = usePreviousRound(evaluation.id);
  return (
    <Loaded queries={[rounds, linked]}>
      {([others, previous]) =>
        others.length === 0 ? (
          <section className="panel">
            <Empty title={t('compare.first')} help={t('compare.firstHelp')} />
          </section>
        ) : (
          <Comparison evaluation={evaluation} others={others} previous={previous} />
        )
      }
    </Loaded>
  );
}

interface ComparisonProps {
  evaluation: EvaluationDto;
  others: readonly EvaluationDto[];
  /** the one that this was begun from: what is meant when nothing else is said */
  previous: string | null;
}

function Comparison({ evaluation, others, previous }: ComparisonProps): ReactNode {
  const { with: wanted } = route.useSearch();
  const other = [wanted, previous].find((id) => others.some((one) => one.id === id)) ?? undefined;
  const comparison = useComparison(evaluation.id, other);
  const items = useItems(evaluation.grade, evaluation.extensions);
  return (
    <>
      <RoundChoice others={others} chosen={other} />
      {other === undefined ? null : (
        <Loaded queries={[comparison, items]}>
          {([result, catalog]) => (
            <>
              <RoundsHead comparison={result} />
              <ChangePanel comparison={result} items={catalog} />
              <ComparedProblems comparison={result} items={catalog} />
            </>
          )}
        </Loaded>
      )}
    </>
  );
}

interface RoundChoiceProps {
  others: readonly EvaluationDto[];
  chosen: string | undefined;
}

function RoundChoice({ others, chosen }: RoundChoiceProps): ReactNode {
  const { t, lang } = useMessages();
  const navigate = route.useNavigate();
  const options = others.map(({ id, name, reportDate }) => ({
    value: id,
    label: reportDate === null ? name : t('compare.round', { name, date: day(reportDate, lang) }),
  }));
  return (
    <div className="filters no-print">
      <span>{t('compare.with')}</span>
      <Select
        label={t('compare.with')}
        value={chosen ?? ''}
        onChange={(next) => {
          void navigate({ search: (search) => ({ ...search, with: next }), replace: true, resetScroll: false });
        }}
        options={chosen === undefined ? [{ value: '', label: t('compare.pick') }, ...options] : options}
      />
      {chosen === undefined ? <span className="quiet">{t('compare.choose')}</span> : null}
    </div>
  );
}
