import type { CampaignDto } from '@mlps/client';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { RegisterPage } from '../../../components/register-page';
import { Select } from '../../../components/select';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useCampaigns } from '../api/use-campaigns';
import { campaignStates, campaignWaits, readCampaignSearch } from '../campaign-search';
import type { CampaignSearch } from '../campaign-search';
import { CreateDialog } from './create-dialog';

const tones = { draft: 'calm', issued: 'accent', closed: 'ok' } as const;

/** State of a campaign in words. */
export function CampaignTag({ state }: { state: CampaignDto['state'] }): ReactNode {
  const { t } = useMessages();
  return <Tag tone={tones[state]}>{t(`campaigns.state.${state}`)}</Tag>;
}

/** Campaigns that a superior unit issues to the units below it. */
export function CampaignsPage(): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const search = useSearch({ from: '/campaigns' });
  const campaigns = useCampaigns(search);
  return (
    <RegisterPage
      title={t('campaigns.title')}
      lead={t('campaigns.lead')}
      create={can('campaigns.write') ? t('campaigns.create') : null}
      empty={{ title: t('campaigns.empty'), help: t('campaigns.emptyHelp') }}
      rows={campaigns}
      filter={{ bar: <StateFilter search={search} />, narrows: Object.keys(search).length > 0 }}
      table={{ columns: columns(t, lang) }}
      renderDialog={(onClose) => <CreateDialog onClose={onClose} />}
    />
  );
}

/** One box for the state of the campaign and for whom it waits: both say how far it is. */
function StateFilter({ search: { state, waiting } }: { search: CampaignSearch }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const navigate = useNavigate({ from: '/campaigns' });
  const waits = campaignWaits.filter((wait) => can(wait === 'answer' ? 'campaigns.answer' : 'campaigns.write'));
  return (
    <Select
      label={t('campaigns.column.state')}
      value={waiting ?? state ?? ''}
      options={[
        { value: '', label: t('campaigns.allStates') },
        ...campaignStates.map((value) => ({ value, label: t(`campaigns.state.${value}`) })),
        ...waits.map((value) => ({ value, label: t(`campaigns.waiting.${value}`) })),
      ]}
      onChange={(next) => {
        void navigate({ search: readCampaignSearch({ state: next, waiting: next }), replace: true });
      }}
    />
  );
}

function columns(t: Translate, lang: Language): Column<CampaignDto>[] {
  return [
    {
      key: 'title',
      title: t('campaigns.column.title'),
      rowHead: true,
      cell: ({ id, title }) => (
        <Link to="/campaigns/$campaignId" params={{ campaignId: id }}>
          {title}
        </Link>
      ),
    },
    { key: 'issuer', title: t('campaigns.column.issuer'), cell: ({ organizationName }) => organizationName },
    {
      key: 'issued',
      title: t('campaigns.column.issuedOn'),
      className: 'nowrap',
      cell: ({ issuedOn }) => (issuedOn === null ? t('state.none') : day(issuedOn, lang)),
    },
    {
      key: 'due',
      title: t('campaigns.column.due'),
      className: 'nowrap',
      sortBy: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => day(dueOn, lang),
    },
    { key: 'state', title: t('campaigns.column.state'), cell: ({ state }) => <CampaignTag state={state} /> },
  ];
}
