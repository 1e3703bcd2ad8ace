import '../../../styles/grid.css';
import '../../../styles/review.css';
import { reviewStateNames } from '@mlps/controls';
import type { ReviewState } from '@mlps/controls';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DomainSelect } from '../../../components/domain-select';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Tabs } from '../../../components/tabs';
import { useMessages } from '../../../messages/translate';
import { useEvaluation } from '../../evaluation/api/use-evaluation';
import { useSystem } from '../../systems/api/use-system';
import { progressQuery, reviewsQuery } from '../api/reviews';
import type { ReviewChoice } from '../api/reviews';
import type { ReviewSearch } from '../review-search';
import { ReviewList } from './review-list';

const route = getRouteApi('/evaluations/$evaluationId/review');

/** The work of one evaluation for the second person: what was submitted, what came back, what is accepted. */
export function ReviewPage(): ReactNode {
  const { t } = useMessages();
  const { evaluationId } = route.useParams();
  const evaluation = useEvaluation(evaluationId);
  const system = useSystem(evaluation.data?.systemId);
  return (
    <Loaded queries={[evaluation, system]}>
      {([one, itsSystem]) => (
        <>
          <PageHead
            title={t('review.title', { system: itsSystem.name, evaluation: one.name })}
            crumbs={[
              <Link key="tray" to="/reviews">
                {t('review.tray')}
              </Link>,
              <Link key="evaluation" to="/evaluations/$evaluationId" params={{ evaluationId }}>
                {itsSystem.name} {one.name}
              </Link>,
            ]}
            actions={
              <Link className="button-link" to="/evaluations/$evaluationId/grid" params={{ evaluationId }}>
                {t('review.toGrid')}
              </Link>
            }
          />
          <States evaluationId={evaluationId} />
          <Entries evaluationId={evaluationId} completed={one.state === 'completed'} />
        </>
      )}
    </Loaded>
  );
}

function useShownState(): ReviewState {
  return route.useSearch().state ?? 'submitted';
}

/** The states as tabs with their counts. */
function States({ evaluationId }: { evaluationId: string }): ReactNode {
  const { t, lang } = useMessages();
  const current = useShownState();
  const { state: _state, ...place } = route.useSearch();
  const { data } = useQuery(progressQuery(evaluationId));
  const order: readonly ReviewState[] = ['submitted', 'returned', 'accepted', 'saved'];
  return (
    <Tabs
      label={t('review.states')}
      current={current}
      tabs={order.map((key) => ({ key, label: reviewStateNames[key][lang], count: data?.[key] }))}
      link={linkTo(evaluationId, place)}
    />
  );
}

type LinkMaker = Parameters<typeof Tabs<ReviewState>>[0]['link'];

/** Makes the link to a state that keeps what else is chosen. */
const linkTo =
  (evaluationId: string, place: Omit<ReviewSearch, 'state'>): LinkMaker =>
  (key, content, isCurrent) => (
    <Link
      key={key}
      to="/evaluations/$evaluationId/review"
      params={{ evaluationId }}
      search={{ ...place, ...(key === 'submitted' ? {} : { state: key }) }}
      activeProps={{}}
      aria-current={isCurrent}
    >
      {content}
    </Link>
  );

/** One page after the other, until the last. */
async function fetchRest(pages: Pick<ReturnType<typeof useReviews>, 'fetchNextPage'>): Promise<void> {
  const next = await pages.fetchNextPage();
  if (next.hasNextPage && !next.isError) await fetchRest(next);
}

function useReviews(evaluationId: string, choice: ReviewChoice) {
  return useInfiniteQuery(reviewsQuery(evaluationId, choice));
}

function Entries({ evaluationId, completed }: { evaluationId: string; completed: boolean }): ReactNode {
  const { domain, object } = route.useSearch();
  const state = useShownState();
  const navigate = route.useNavigate();
  const pages = useReviews(evaluationId, { state, domain, object });
  return (
    <section className="panel">
      <div className="filters">
        <DomainSelect
          value={domain}
          onChange={(next) => {
            void navigate({
              search: ({ domain: _domain, ...rest }) => ({ ...rest, ...(next ? { domain: next } : {}) }),
            });
          }}
        />
      </div>
      <Loaded queries={[pages]}>
        {([data]) => (
          <ReviewList
            key={`${state} ${domain ?? ''}`}
            evaluationId={evaluationId}
            state={state}
            completed={completed}
            entries={data.pages.flatMap(({ items }) => items)}
            more={pages.hasNextPage ? () => void pages.fetchNextPage() : null}
            rest={pages.hasNextPage ? () => void fetchRest(pages) : null}
          />
        )}
      </Loaded>
    </section>
  );
}
