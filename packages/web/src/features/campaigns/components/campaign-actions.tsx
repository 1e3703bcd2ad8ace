import type { CampaignDto, CampaignUnitDto, CampaignUnitInput } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { day } from '../../../lib/format';
import { useOrganizations } from '../../../lib/use-organizations';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { addUnit, changeCampaign } from '../api/use-campaigns';
import { useIsIssuer } from '../use-is-issuer';
import { UnitChoice } from './unit-choice';

type Open = 'issue' | 'close' | 'later' | 'units';

/** Issues, prolongs and closes a campaign, adds units, leads to its summary paper. */
export function CampaignActions({
  campaign,
  units,
}: {
  campaign: CampaignDto;
  units: readonly CampaignUnitDto[];
}): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const isIssuer = useIsIssuer(campaign.organizationId);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const shown: Readonly<Record<Open, boolean>> = {
    issue: campaign.state === 'draft',
    units: campaign.state !== 'closed',
    later: campaign.state === 'issued',
    close: campaign.state === 'issued',
  };
  return (
    <>
      {can('campaigns.write')
        ? (['issue', 'units', 'later', 'close'] as const).map((key) =>
            shown[key] ? (
              <Button
                key={key}
                type={key === 'issue' ? 'primary' : 'default'}
                disabled={key === 'issue' && units.length === 0}
                onClick={() => {
                  setOpen(key);
                }}
              >
                {t(`campaigns.do.${key}`)}
              </Button>
            ) : null,
          )
        : null}
      {can('papers.read') && isIssuer ? (
        <Link to="/papers/new" search={{ kind: 'campaign', subject: campaign.id }} className="lead-link">
          {t('papers.makeOf', { kind: t('papers.kind.campaign') })}
        </Link>
      ) : null}
      {open === 'issue' || open === 'close' ? <StateDialog campaign={campaign} to={open} onClose={close} /> : null}
      {open === 'later' ? <LaterDialog campaign={campaign} onClose={close} /> : null}
      {open === 'units' ? <UnitsDialog campaign={campaign} units={units} onClose={close} /> : null}
    </>
  );
}

interface DialogProps {
  campaign: CampaignDto;
  onClose: () => void;
}

function useRefreshCampaigns(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['campaigns'] });
}

function StateDialog({ campaign, to, onClose }: DialogProps & { to: 'issue' | 'close' }): ReactNode {
  const { t, lang } = useMessages();
  const refresh = useRefreshCampaigns();
  return (
    <FormDialog
      title={t(`campaigns.do.${to}`)}
      submit={t(`campaigns.do.${to}`)}
      onClose={onClose}
      onSubmit={async () => {
        await changeCampaign(campaign, { state: to === 'issue' ? 'issued' : 'closed' });
        await refresh();
      }}
    >
      <p>{t(`campaigns.help.${to}`, { date: day(campaign.dueOn, lang) })}</p>
    </FormDialog>
  );
}

function LaterDialog({ campaign, onClose }: DialogProps): ReactNode {
  const { t } = useMessages();
  const refresh = useRefreshCampaigns();
  const [dueOn, setDueOn] = useState(campaign.dueOn);
  const earlier = dueOn < campaign.dueOn;
  return (
    <FormDialog
      title={t('campaigns.do.later')}
      submit={t('rect.save')}
      disabled={dueOn === campaign.dueOn || earlier}
      onClose={onClose}
      onSubmit={async () => {
        await changeCampaign(campaign, { dueOn });
        await refresh();
      }}
    >
      <TextField
        type="date"
        label={t('campaigns.column.due')}
        value={dueOn}
        onChange={setDueOn}
        fault={earlier ? t('campaigns.onlyLater') : undefined}
        required
      />
    </FormDialog>
  );
}

function UnitsDialog({ campaign, units, onClose }: DialogProps & { units: readonly CampaignUnitDto[] }): ReactNode {
  const { t } = useMessages();
  const refresh = useRefreshCampaigns();
  const organizations = useOrganizations().data ?? [];
  const [chosen, setChosen] = useState<readonly CampaignUnitInput[]>([]);
  const present = new Set([campaign.organizationId, ...units.map(({ organizationId }) => organizationId)]);
  return (
    <FormDialog
      title={t('campaigns.do.units')}
      submit={t('campaigns.addCount', { count: chosen.length })}
      disabled={chosen.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        for (const unit of chosen) await addUnit(campaign.id, unit);
        await refresh();
      }}
    >
      <UnitChoice
        organizations={organizations.filter(({ id }) => !present.has(id))}
        units={chosen}
        onUnits={setChosen}
      />
    </FormDialog>
  );
}
