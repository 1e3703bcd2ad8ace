import type { CampaignDto, CampaignUnitDto } from '@mlps/client';
import { unitProfiles } from '@mlps/controls/rectification';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { Facts } from '../../../components/facts';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Panel } from '../../../components/panel';
import { Select } from '../../../components/select';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useCampaign, useUnits } from '../api/use-campaigns';
import { useIsIssuer } from '../use-is-issuer';
import { CampaignActions } from './campaign-actions';
import { CampaignTag } from './campaigns-page';
import { Totals } from './totals';
import { unitStates, UnitTag } from './unit-tag';

/** One campaign: how far the units are, what they have in all, and each of them. */
export function CampaignPage(): ReactNode {
  const { t, lang } = useMessages();
  const { campaignId } = useParams({ from: '/campaigns/$campaignId' });
  const campaign = useCampaign(campaignId);
  const units = useUnits(campaignId);
  return (
    <Loaded queries={[campaign, units]}>
      {([one, rows]) => (
        <>
          <PageHead
            title={one.title}
            crumbs={[
              <Link key="list" to="/campaigns">
                {t('campaigns.title')}
              </Link>,
            ]}
            lead={
              <span className="tag-row">
                {one.organizationName} <CampaignTag state={one.state} />
              </span>
            }
            actions={<CampaignActions campaign={one} units={rows} />}
          />
          <Facts
            label={one.title}
            facts={[
              [t('campaigns.column.due'), day(one.dueOn, lang)],
              [t('campaigns.column.issuedOn'), one.issuedOn === null ? null : day(one.issuedOn, lang)],
              [t('campaigns.basis'), one.basis.join(t('list.semicolon'))],
            ]}
          />
          <IssuersTotals campaign={one} />
          <Units campaign={one} units={rows} />
        </>
      )}
    </Loaded>
  );
}

/** Figures over all units are the issuer's business; a unit that was asked sees its own line only. */
function IssuersTotals({ campaign: { id, organizationId } }: { campaign: CampaignDto }): ReactNode {
  return useIsIssuer(organizationId) ? <Totals campaignId={id} /> : null;
}

function Units({ campaign, units }: { campaign: CampaignDto; units: readonly CampaignUnitDto[] }): ReactNode {
  const { t, lang } = useMessages();
  const [state, setState] = useState<CampaignUnitDto['state'] | ''>('');
  const shown = units.filter((unit) => state === '' || unit.state === state);
  return (
    <Panel title={t('campaigns.units')}>
      {units.length === 0 ? (
        <Empty title={t('campaigns.unitsEmpty')} help={t('campaigns.unitsEmptyHelp')} />
      ) : (
        <>
          <div className="filters">
            <Select
              label={t('campaigns.column.state')}
              value={state}
              onChange={setState}
              options={[
                { value: '', label: t('campaigns.allStates') },
                ...unitStates.map((value) => ({ value, label: t(`campaigns.unit.${value}`) })),
              ]}
            />
          </div>
          <DataTable
            caption={t('campaigns.units')}
            columns={columns(campaign.id, t, lang)}
            rows={shown}
            rowKey={(unit) => unit.id}
          />
        </>
      )}
    </Panel>
  );
}

function columns(campaignId: string, t: Translate, lang: Language): Column<CampaignUnitDto>[] {
  return [
    {
      key: 'name',
      title: t('campaigns.column.unit'),
      rowHead: true,
      sortBy: ({ organizationName }) => organizationName,
      cell: ({ id, organizationName }) => (
        <Link to="/campaigns/$campaignId/units/$unitId" params={{ campaignId, unitId: id }}>
          {organizationName}
        </Link>
      ),
    },
    {
      key: 'profile',
      title: t('campaigns.column.profile'),
      cell: ({ profile }) => unitProfiles.find(({ id }) => id === profile)?.[lang] ?? profile,
    },
    {
      key: 'state',
      title: t('campaigns.column.state'),
      className: 'nowrap',
      sortBy: ({ state }) => unitStates.indexOf(state),
      cell: ({ state, late }) => (
        <span className="tag-row">
          <UnitTag state={state} />
          {late ? <Tag tone="warn">{t('campaigns.late')}</Tag> : null}
        </span>
      ),
    },
  ];
}
