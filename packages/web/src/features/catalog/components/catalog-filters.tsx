import { extensions as knownExtensions, legalGrades, partNames } from '@mlps/controls';
import type { Extension } from '@mlps/controls';
import { getRouteApi } from '@tanstack/react-router';
import { Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { DomainSelect } from '../../../components/domain-select';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import { FIRST_GRADE } from '../catalog-search';
import type { CatalogSearch } from '../catalog-search';

interface CatalogFiltersProps {
  search: CatalogSearch;
  all: number;
  shown: number;
}

const route = getRouteApi('/catalog');
const levels = [1, 2, 3, 4] as const;

/** Grade, extensions, security class and text, all kept in the address. */
export function CatalogFilters({ search, all, shown }: CatalogFiltersProps): ReactNode {
  const { t } = useMessages();
  const navigate = route.useNavigate();
  const change = (next: { [K in keyof CatalogSearch]: CatalogSearch[K] | undefined }): void => {
    void navigate({ search: clean({ ...search, ...next }), replace: true, resetScroll: false });
  };
  const filtered = search.domain !== undefined || search.q !== undefined;
  return (
    <div className="filters">
      <Select
        label={t('catalog.grade')}
        value={search.grade ?? FIRST_GRADE}
        onChange={(grade) => {
          change({ grade });
        }}
        options={levels.map((level) => ({
          label: t('item.level', { level }),
          options: legalGrades(level).map((grade) => ({ value: grade, label: grade })),
        }))}
      />
      <ExtensionChoice
        chosen={search.extensions ?? []}
        onChoose={(extensions) => {
          change({ extensions });
        }}
      />
      <DomainSelect
        value={search.domain}
        onChange={(domain) => {
          change({ domain });
        }}
      />
      <Input
        type="search"
        allowClear
        style={{ width: 260 }}
        aria-label={t('catalog.search')}
        placeholder={t('catalog.search')}
        value={search.q ?? ''}
        onChange={(event) => {
          change({ q: event.target.value });
        }}
      />
      <span className="quiet" aria-live="polite">
        {filtered ? t('table.filtered', { count: shown, all }) : t('table.rows', { count: all })}
      </span>
    </div>
  );
}

function ExtensionChoice({
  chosen,
  onChoose,
}: {
  chosen: Extension[];
  onChoose: (next: Extension[]) => void;
}): ReactNode {
  const { t, lang } = useMessages();
  return (
    <Checkbox.Group<Extension>
      aria-label={t('catalog.extensions')}
      value={chosen}
      onChange={onChoose}
      options={knownExtensions.map((extension) => ({
        value: extension,
        label: t(`extension.${extension}`),
        title: partNames[extension][lang],
      }))}
    />
  );
}

/** The search without what is empty, so that the address stays short. */
function clean(search: { [K in keyof CatalogSearch]: CatalogSearch[K] | undefined }): CatalogSearch {
  const { grade, extensions, domain, q } = search;
  return {
    ...(grade === undefined || grade === FIRST_GRADE ? {} : { grade }),
    ...(extensions?.length ? { extensions } : {}),
    ...(domain === undefined ? {} : { domain }),
    ...(q === undefined || q === '' ? {} : { q }),
  };
}
