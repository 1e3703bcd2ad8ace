import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { useMessages } from '../../../messages/translate';
import { useOverview } from '../../rectification/api/use-overview';
import { ItemsList } from '../../rectification/components/items-list';
import { ScoreChange } from '../../rectification/components/score-change';
import '../../rectification/rectification.css';
import { useSession } from '../../session/use-session';
import { useNotices } from '../../notices/api/use-notices';
import { OpenItems } from '../../notices/components/open-items';
import { useOpenItems } from '../api/use-rectification';
import type { ViewProps } from './evaluation-page';

/** What is to be mended of this evaluation, by when and by whom; opened from its problems, closed by retests. */
export function RectificationView({ evaluation }: ViewProps): ReactNode {
  const { t } = useMessages();
  const filter = { evaluation: evaluation.id, settled: 'all' } as const;
  const overview = useOverview(filter);
  const open = useOpenItems(evaluation.id);
  return (
    <section className="panel stack" aria-label={t('rectification.caption')}>
      {open.isError ? <ErrorNotice error={open.error} /> : null}
      {open.isSuccess ? (
        <p className="notice-box" data-tone="ok" role="status">
          {t('rectification.opened', open.data)}
        </p>
      ) : null}
      <Loaded queries={[overview]}>
        {([{ total }]) => {
          const button = (
            <OpenButton
              first={total === 0}
              opening={open.isPending}
              onOpen={() => {
                open.mutate(undefined);
              }}
            />
          );
          return total === 0 ? (
            <Empty title={t('rectification.empty')} help={t('rectification.emptyHelp')}>
              <FromNotice evaluationId={evaluation.id} />
              {button}
            </Empty>
          ) : (
            <>
              <ScoreChange evaluationId={evaluation.id} />
              <div className="filters">
                {button}
                <Ways evaluationId={evaluation.id} />
              </div>
              <ItemsList filter={filter} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** By the latest notice, where there is one: its deadline is the one that counts. */
function FromNotice({ evaluationId }: { evaluationId: string }): ReactNode {
  const [latest] = useNotices(evaluationId).data ?? [];
  return latest ? <OpenItems notice={latest} first named /> : null;
}

interface OpenButtonProps {
  first: boolean;
  opening: boolean;
  onOpen: () => void;
}

function OpenButton({ first, opening, onOpen }: OpenButtonProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  if (!can('rectification.open')) return null;
  return (
    <Button type={first ? 'primary' : 'default'} loading={opening} onClick={onOpen}>
      {opening ? t('rectification.opening') : t('rectification.open')}
    </Button>
  );
}

/** On to the sheet for a retest, to the list with its filters and board, and to the papers. */
function Ways({ evaluationId }: { evaluationId: string }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  return (
    <>
      {can('retests.write') ? (
        <Link to="/evaluations/$evaluationId/retest" params={{ evaluationId }}>
          {t('rect.retest.enter')}
        </Link>
      ) : null}
      <Link to="/rectification" search={{ evaluation: evaluationId, view: 'board' }}>
        {t('rect.view.board')}
      </Link>
      <Link to="/rectification" search={{ evaluation: evaluationId, view: 'trend' }}>
        {t('rect.view.trend')}
      </Link>
      {can('papers.read') ? (
        <>
          <Link to="/papers" search={{ evaluation: evaluationId }}>
            {t('papers.title')}
          </Link>
          <Link to="/papers/new" search={{ kind: 'rectification', subject: evaluationId }}>
            {t('papers.makeOf', { kind: t('papers.kind.rectification') })}
          </Link>
        </>
      ) : null}
    </>
  );
}
