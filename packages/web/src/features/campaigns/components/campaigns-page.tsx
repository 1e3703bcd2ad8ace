import type { CampaignDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useCampaigns } from '../api/use-campaigns';
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
  const [creating, setCreating] = useState(false);
  const campaigns = useCampaigns();
  return (
    <>
      <PageHead
        title={t('campaigns.title')}
        lead={t('campaigns.lead')}
        actions={
          can('campaigns.write') ? (
            <Button
              type="primary"
              onClick={() => {
                setCreating(true);
              }}
            >
              {t('campaigns.create')}
            </Button>
          ) : null
        }
      />
      <Loaded queries={[campaigns]}>
        {([rows]) =>
          rows.length === 0 ? (
            <section className="panel" aria-label={t('campaigns.title')}>
              <Empty title={t('campaigns.empty')} help={t('campaigns.emptyHelp')} />
            </section>
          ) : (
            <DataTable caption={t('campaigns.title')} columns={columns(t, lang)} rows={rows} rowKey={(row) => row.id} />
          )
        }
      </Loaded>
      {creating ? (
        <CreateDialog
          onClose={() => {
            setCreating(false);
          }}
        />
      ) : null}
    </>
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
