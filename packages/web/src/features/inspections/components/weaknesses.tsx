import type { SelfInspectionDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Panel } from '../../../components/panel';
import { RiskTag } from '../../../components/word-tags';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { openWeaknesses, useWeaknesses } from '../api/use-inspections';

/** What the saved answers admit, and the step that makes rectification items of it. */
export function Weaknesses({ inspection }: { inspection: SelfInspectionDto }): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const queries = useQueryClient();
  const weaknesses = useWeaknesses(inspection.id, inspection.etag).data ?? [];
  const open = useMutation({
    mutationFn: () => openWeaknesses(inspection.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rectification'] }),
  });
  if (weaknesses.length === 0) return null;
  return (
    <Panel title={t('inspections.weaknesses')} help={t('inspections.weaknessesHelp')}>
      <div className="stack">
        <ul className="plain">
          {weaknesses.map(({ key, title, risk, department, owner, dueDate }) => (
            <li key={key}>
              {title} <RiskTag risk={risk} />{' '}
              <span className="quiet small">
                {[department, owner, dueDate && day(dueDate, lang)].filter(Boolean).join(' ')}
              </span>
            </li>
          ))}
        </ul>
        {open.isError ? <ErrorNotice error={open.error} /> : null}
        {open.data ? (
          <p className="notice-box" data-tone="ok" role="status">
            {t('notice.opened', open.data)}{' '}
            <Link to="/rectification" search={{ origin: 'selfInspection' }}>
              {t('inspections.toItems')}
            </Link>
          </p>
        ) : null}
        {can('rectification.write') ? (
          <div className="no-print">
            <Button loading={open.isPending} onClick={() => open.mutate()}>
              {t('inspections.openItems')}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
