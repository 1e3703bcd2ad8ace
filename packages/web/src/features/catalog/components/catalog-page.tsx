import type { Item } from '@mlps/controls';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { FilteredTable } from '../../../components/filtered-table';
import { Loaded } from '../../../components/loaded';
import { pointInitials } from '../../../lib/point-initials';
import { containsText } from '../../../lib/search-text';
import { useTitle } from '../../../lib/use-title';
import { useMessages } from '../../../messages/translate';
import { useItems } from '../api/use-items';
import { useSteps } from '../api/use-steps';
import type { Steps } from '../api/use-steps';
import { FIRST_GRADE } from '../catalog-search';
import type { CatalogSearch } from '../catalog-search';
import { catalogColumns } from './catalog-columns';
import { CatalogFilters } from './catalog-filters';

const route = getRouteApi('/catalog');

/** The items of a grade and its extensions, searchable. */
export function CatalogPage(): ReactNode {
  const { t } = useMessages();
  useTitle(t('catalog.title'));
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t('catalog.title')}</h1>
          <p className="quiet">{t('catalog.lead')}</p>
        </div>
      </div>
      <CatalogList />
    </>
  );
}

function CatalogList(): ReactNode {
  const { t, lang } = useMessages();
  const search = route.useSearch();
  const items = useItems(search.grade ?? FIRST_GRADE, search.extensions);
  const all = useMemo(() => [...(items.data?.values() ?? [])], [items.data]);
  const steps = useSteps(all);
  const columns = useMemo(() => catalogColumns(t, lang, steps), [t, lang, steps]);
  const shown = all.filter((item) => matches(item, search, steps));
  return (
    <section className="panel" aria-label={t('catalog.caption')}>
      <CatalogFilters search={search} all={all.length} shown={shown.length} />
      <Loaded queries={[items]}>
        {() => (
          <FilteredTable caption={t('catalog.caption')} columns={columns} rows={shown} rowKey={(item) => item.id} />
        )}
      </Loaded>
    </section>
  );
}

function matches(item: Item, { domain, step, q = '' }: CatalogSearch, steps: Steps): boolean {
  if (domain !== undefined && item.domain !== domain) return false;
  if (step !== undefined && steps.get(item.id) !== step) return false;
  const { id, clause, domainZh, pointZh, pointEn, statementZh, statementEn } = item;
  const initials = [pointInitials[pointZh], pointInitials[domainZh]];
  return containsText([id, clause, pointZh, pointEn, statementZh, statementEn, ...initials], q);
}
