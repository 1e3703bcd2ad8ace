import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { useMessages } from '../../../messages/translate';
import { useOpenItems } from '../../evaluation/api/use-rectification';
import { useSession } from '../../session/use-session';

interface OpenPlannedProps {
  evaluationId: string;
  ticked: ReadonlySet<string>;
}

/** From the plan to the work: rectification items for what is ticked, and the way to them. */
export function OpenPlanned({ evaluationId, ticked }: OpenPlannedProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const open = useOpenItems(evaluationId);
  if (!can('rectification.open')) return null;
  return (
    <>
      <div className="plan-line">
        <Button
          type="primary"
          disabled={ticked.size === 0}
          loading={open.isPending}
          onClick={() => {
            open.mutate(ticked);
          }}
        >
          {t('plan.openItems', { count: ticked.size })}
        </Button>
        <Link to="/evaluations/$evaluationId" params={{ evaluationId }} search={{ view: 'rectification' }}>
          {t('plan.toItems')}
        </Link>
      </div>
      {open.isError ? <ErrorNotice error={open.error} /> : null}
      {open.isSuccess ? (
        <p className="notice-box" data-tone="ok" role="status">
          {t('rectification.opened', open.data)}
        </p>
      ) : null}
    </>
  );
}
