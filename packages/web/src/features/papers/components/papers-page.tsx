import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { OwnSelect } from '../../../components/own-select';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import { RequirePermission } from '../../session/components/require-permission';
import { useSession } from '../../session/use-session';
import { useSystems } from '../../systems/api/use-systems';
import { usePapers } from '../api/use-papers';
import { paperKinds, readPapersSearch } from '../paper-search';
import type { PapersSearch } from '../paper-search';
import '../papers.css';
import { PapersTable } from './papers-table';

/** Every paper that was issued, and the way to make one. */
export function PapersPage(): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const search = useSearch({ from: '/papers' });
  const { kind, organization, system, evaluation, all, followed, own } = search;
  const papers = usePapers({
    ...(kind ? { kind } : {}),
    ...(organization ? { organizationId: organization } : {}),
    ...(system ? { systemId: system } : {}),
    ...(evaluation ? { evaluationId: evaluation } : {}),
    ...(all ? {} : { current: true }),
    ...(followed ? { followed: false } : {}),
    ...(own ? { own: true } : {}),
  });
  return (
    <>
      <PageHead
        title={t('papers.title')}
        lead={t('papers.lead')}
        actions={
          <RequirePermission permission="papers.issue">
            <Link to="/papers/style">{t('papers.style.title')}</Link>
            <Link to="/papers/new" search={kind ? { kind } : {}} className="lead-link">
              {t('papers.make')}
            </Link>
          </RequirePermission>
        }
      />
      <Filters search={search} />
      <Loaded queries={[papers]}>
        {([rows]) =>
          rows.length === 0 ? (
            <section className="panel" aria-label={t('papers.title')}>
              <Empty
                title={t('papers.empty')}
                help={t(can('papers.issue') ? 'papers.emptyHelp' : 'papers.emptyRead')}
              />
            </section>
          ) : (
            <PapersTable papers={rows} />
          )
        }
      </Loaded>
    </>
  );
}

function Filters({ search }: { search: PapersSearch }): ReactNode {
  const { t } = useMessages();
  const navigate = useNavigate({ from: '/papers' });
  const systems = useSystems().data ?? [];
  const set = (key: keyof PapersSearch, value: string): void => {
    void navigate({ search: readPapersSearch({ ...search, [key]: value }), replace: true });
  };
  return (
    <div className="filters">
      <Select
        label={t('papers.column.kind')}
        value={search.kind ?? ''}
        onChange={(next) => {
          set('kind', next);
        }}
        options={[
          { value: '', label: t('papers.allKinds') },
          ...paperKinds.map((kind) => ({ value: kind as string, label: t(`papers.kind.${kind}`) })),
        ]}
      />
      {systems.length > 1 ? (
        <Select
          label={t('rect.filter.system')}
          value={search.system ?? ''}
          onChange={(next) => {
            set('system', next);
          }}
          options={[
            { value: '', label: t('rect.filter.systems') },
            ...systems.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <label className="check">
        <input
          type="checkbox"
          checked={search.all === 'true'}
          onChange={(event) => {
            set('all', event.target.checked ? 'true' : '');
          }}
        />
        {t('papers.withReplaced')}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={search.followed === 'false'}
          onChange={(event) => {
            set('followed', event.target.checked ? 'false' : '');
          }}
        />
        {t('papers.unfollowed')}
      </label>
      <OwnSelect
        own={search.own === 'true'}
        onChange={(own) => {
          set('own', own ? 'true' : '');
        }}
      />
      {Object.keys(search).length > 0 ? (
        <Button
          type="link"
          onClick={() => {
            void navigate({ search: {}, replace: true });
          }}
        >
          {t('filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}
