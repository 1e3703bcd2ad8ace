import type { AcceptanceDto, RectificationItemDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useAcceptances } from '../api/use-item';
import { useHeldRoles } from '../../session/use-held-roles';
import { DecideAcceptanceDialog } from './decide-acceptance-dialog';

const tones: Readonly<Record<AcceptanceDto['status'], Tone>> = {
  requested: 'warn',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'calm',
  ended: 'calm',
};

/** Requests to accept the risk, with each measure; nothing while nobody has asked. */
export function AcceptancePanel({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const acceptances = useAcceptances(item.id).data ?? [];
  if (acceptances.length === 0) return null;
  return (
    <Panel title={t('rect.accept.title')} help={t('rect.accept.noPoints')}>
      <ul className="acceptances">
        {acceptances.map((acceptance) => (
          <li key={acceptance.id}>
            <AcceptanceText acceptance={acceptance} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function AcceptanceText({ acceptance }: { acceptance: AcceptanceDto }): ReactNode {
  const { t, lang } = useMessages();
  const { status, reason, measures, residualRisk, requestedBy, approver, decidedBy, approvedOn, expiry, note } =
    acceptance;
  return (
    <div className="stack">
      <p>
        <Tag tone={tones[status]}>{t(`rect.accept.status.${status}`)}</Tag>{' '}
        {t('rect.accept.until', { date: day(expiry, lang) })}
      </p>
      <dl className="side-facts">
        <dt>{t('rect.accept.reason')}</dt>
        <dd className="pre">{reason}</dd>
        <dt>{t('rect.accept.measures')}</dt>
        <dd>
          <ol className="plain">
            {measures.map((measure) => (
              <li key={measure}>{measure}</li>
            ))}
          </ol>
        </dd>
        <dt>{t('rect.accept.residual')}</dt>
        <dd className="pre">{residualRisk}</dd>
        <dt>{t('rect.accept.requestedBy')}</dt>
        <dd>{requestedBy}</dd>
        <dt>{t('rect.accept.approver')}</dt>
        <dd>
          {decidedBy ?? approver}
          {approvedOn === null ? null : ` ${day(approvedOn, lang)}`}
        </dd>
        {note === null || note === '' ? null : (
          <>
            <dt>{t('rect.extension.note')}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      {status === 'requested' ? <Decisions acceptance={acceptance} /> : null}
      {status === 'approved' ? (
        <Link to="/papers/new" search={{ kind: 'acceptance', subject: acceptance.rectificationItemId }}>
          {t('papers.makeOf', { kind: t('papers.kind.acceptance') })}
        </Link>
      ) : null}
    </div>
  );
}

type Decision = 'approve' | 'refuse' | 'withdraw';

function Decisions({ acceptance }: { acceptance: AcceptanceDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const approves = useHeldRoles()(['hospitalManager']);
  const [open, setOpen] = useState<Decision | null>(null);
  const may: Readonly<Record<Decision, boolean>> = {
    approve: approves && can('rectification.decide'),
    refuse: approves && can('rectification.decide'),
    withdraw: can('rectification.write'),
  };
  return (
    <div className="tag-row no-print">
      {(['approve', 'refuse', 'withdraw'] as const).map((decision) =>
        may[decision] ? (
          <Button
            key={decision}
            type={decision === 'approve' ? 'primary' : 'default'}
            onClick={() => {
              setOpen(decision);
            }}
          >
            {t(`rect.accept.${decision}`)}
          </Button>
        ) : null,
      )}
      {open ? (
        <DecideAcceptanceDialog
          acceptance={acceptance}
          decision={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
    </div>
  );
}
