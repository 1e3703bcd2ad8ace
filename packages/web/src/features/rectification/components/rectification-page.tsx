import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { PageHead } from '../../../components/page-head';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import '../rectification.css';
import { filterOf, listViews } from '../rectification-search';
import type { ItemFilter, RectificationSearch } from '../rectification-search';
import { Board } from './board';
import { BurnDownView } from './burn-down-view';
import { CalendarLink } from './calendar-link';
import { ItemFilters } from './item-filters';
import { ItemsList } from './items-list';
import { RegisterDialog } from './register-dialog';
import { SummaryTiles } from './summary-tiles';

/** Everything that is to be mended: how much, by when, by whom; as list, board and curve. */
export function RectificationPage(): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const search = useSearch({ from: '/rectification' });
  const navigate = useNavigate({ from: '/rectification' });
  const [registering, setRegistering] = useState(false);
  const { view = 'list' } = search;
  const filter = filterOf(search);
  const setFilter = (next: ItemFilter): void => {
    const { view: shown, group } = search;
    void navigate({
      search: { ...next, ...(shown ? { view: shown } : {}), ...(group ? { group } : {}) },
      replace: true,
    });
  };
  return (
    <>
      <PageHead
        title={t('rect.title')}
        lead={t('rect.lead')}
        actions={
          <>
            <CalendarLink filter={filter} />
            {can('rectification.write') ? (
              <Button
                onClick={() => {
                  setRegistering(true);
                }}
              >
                {t('rect.register')}
              </Button>
            ) : null}
          </>
        }
      />
      <SummaryTiles filter={filter} onFilter={setFilter} />
      <ViewTabs search={search} />
      <ItemFilters filter={filter} onFilter={setFilter} />
      {view === 'list' ? <ItemsList filter={filter} /> : null}
      {view === 'board' ? <Board filter={filter} group={search.group ?? 'state'} /> : null}
      {view === 'trend' ? <BurnDownView filter={filter} /> : null}
      {registering ? (
        <RegisterDialog
          onClose={() => {
            setRegistering(false);
          }}
        />
      ) : null}
    </>
  );
}

/** Links to the ways of looking; each has an address, so that it can be sent to somebody. */
function ViewTabs({ search }: { search: RectificationSearch }): ReactNode {
  const { t } = useMessages();
  const { view = 'list' } = search;
  return (
    <nav className="views" aria-label={t('rect.views')}>
      {listViews.map((key) => (
        <Link
          key={key}
          to="/rectification"
          search={{ ...search, view: key }}
          activeProps={{}}
          activeOptions={{ includeSearch: true, exact: true }}
          aria-current={key === view ? 'page' : undefined}
        >
          {t(`rect.view.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
