import { ProblemError } from '@mlps/client';
import type { CampaignDto, CampaignUnitDto } from '@mlps/client';
import { unitMoveTable } from '@mlps/controls/rectification';
import type { UnitMoveRow } from '@mlps/controls/rectification';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { moveUnit } from '../api/use-campaigns';
import type { UnitForm } from '../use-unit-form';

interface UnitMovesProps {
  campaign: CampaignDto;
  unit: CampaignUnitDto;
  form: UnitForm;
}

/** Hand in, take back, return, accept: what the state table allows this user now. */
export function UnitMoves({ campaign, unit, form }: UnitMovesProps): ReactNode {
  const { t } = useMessages();
  const { can, session } = useSession();
  const [open, setOpen] = useState<UnitMoveRow | null>(null);
  const held = new Set<string>(session?.roles.map(({ role }) => role));
  const mine = ({ roles }: UnitMoveRow): boolean => session?.mode === 'local' || roles.some((role) => held.has(role));
  const rows = unitMoveTable.filter((row) => row.from.includes(unit.state) && mine(row));
  if (campaign.state !== 'issued' || !can('campaigns.move')) return null;
  return (
    <>
      {rows.map((row) => (
        <Button
          key={row.action}
          type={row.action === 'submit' || row.action === 'accept' ? 'primary' : 'default'}
          onClick={() => {
            setOpen(row);
          }}
        >
          {t(`campaigns.move.${row.action}`)}
        </Button>
      ))}
      {open ? (
        <MoveDialog
          campaign={campaign}
          unit={unit}
          form={form}
          row={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
    </>
  );
}

interface MoveDialogProps extends UnitMovesProps {
  row: UnitMoveRow;
  onClose: () => void;
}

function MoveDialog({ campaign, unit, form, row, onClose }: MoveDialogProps): ReactNode {
  const { t } = useMessages();
  const { session } = useSession();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const role = row.roles[0]!; // every row names one
  return (
    <FormDialog
      title={t(`campaigns.move.${row.action}`)}
      submit={t(`campaigns.move.${row.action}`)}
      onClose={onClose}
      onSubmit={async () => {
        // With accounts the service knows who moves; only the one user of a local service says as whom.
        const as = session?.mode === 'local' ? { role, by: session.user.name } : {};
        const body = { action: row.action, ...as, reason: reason.trim() || null };
        try {
          // What was written and not saved yet is part of what is handed in.
          const { etag } = row.action === 'submit' ? await form.save.mutateAsync() : unit;
          await moveUnit({ campaignId: campaign.id, campaignUnitId: unit.id }, body, etag);
        } catch (error) {
          if (!isAboutAnswers(error)) throw error;
          form.showFaults(error); // at the questions, where they can be mended
        }
        await queries.invalidateQueries({ queryKey: ['campaigns'] });
      }}
    >
      <p>{t('rect.move.consequence', { state: t(`campaigns.unit.${row.to}`) })}</p>
      <TextField
        label={t('rect.move.reason')}
        lines={3}
        value={reason}
        onChange={setReason}
        required={row.needsReason}
      />
    </FormDialog>
  );
}

function isAboutAnswers(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.code === 'campaign.invalid-answers';
}
