import type { OrganizationDto } from '@mlps/client';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Select } from '../../../components/select';
import { useOrganizations } from '../../../lib/use-organizations';
import { useMessages } from '../../../messages/translate';
import { usePaperStyle } from '../api/use-style';
import '../papers.css';
import { LogoPanel } from './logo-panel';
import { StyleForm } from './style-form';

/** How the papers of each unit look and what they always say. */
export function StylePage(): ReactNode {
  const { t } = useMessages();
  const organizations = useOrganizations();
  return (
    <>
      <PageHead
        title={t('papers.style.title')}
        lead={t('papers.style.lead')}
        crumbs={[
          <Link key="papers" to="/papers">
            {t('papers.title')}
          </Link>,
        ]}
      />
      <Loaded queries={[organizations]}>{([units]) => <Chosen units={units} />}</Loaded>
    </>
  );
}

function Chosen({ units }: { units: readonly OrganizationDto[] }): ReactNode {
  const { t } = useMessages();
  const { organization } = useSearch({ from: '/papers/style' });
  const navigate = useNavigate({ from: '/papers/style' });
  const unit = units.find(({ id }) => id === organization) ?? units[0];
  if (!unit) return <p className="quiet">{t('papers.style.none')}</p>;
  return (
    <>
      {units.length > 1 ? (
        <div className="filters">
          <Select
            label={t('papers.style.unit')}
            value={unit.id}
            onChange={(next) => {
              void navigate({ search: { organization: next }, replace: true });
            }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      ) : null}
      <Style key={unit.id} unit={unit} />
    </>
  );
}

function Style({ unit }: { unit: OrganizationDto }): ReactNode {
  const { t } = useMessages();
  const style = usePaperStyle(unit.id);
  const [saved, setSaved] = useState(false);
  return (
    <Loaded queries={[style]}>
      {([known]) => (
        <>
          <LogoPanel unit={unit} style={known} />
          <StyleForm
            unit={unit}
            style={known}
            onSaved={() => {
              setSaved(true);
            }}
          />
          {saved ? (
            <p className="notice-box" data-tone="ok" role="status">
              {t('papers.style.saved')}
            </p>
          ) : null}
        </>
      )}
    </Loaded>
  );
}
