import { extensions as knownExtensions, legalGrades, partNames } from '@mlps/controls';
import type { Extension } from '@mlps/controls';
import { getRouteApi } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { DomainSelect } from '../../../components/domain-select';
import { RowCount } from '../../../components/row-count';
import { SearchBox } from '../../../components/search-box';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import { FIRST_GRADE, stepWords } from '../catalog-search';
import type { CatalogSearch } from '../catalog-search';
import type { LevelStep } from '../level-rows';

interface CatalogFiltersProps {
  search: CatalogSearch;
  all: number;
  shown: number;
}

type Change = { [K in keyof CatalogSearch]: CatalogSearch[K] | undefined };

const route = getRouteApi('/catalog');
const levels = [1, 2, 3, 4] as const;

/** Grade, extensions, security class and text, all kept in the address. */
export function CatalogFilters({ search, all, shown }: CatalogFiltersProps): ReactNode {
  const { t } = useMessages();
  const navigate = route.useNavigate();
  const change = (next: Change): void => {
    void navigate({ search: clean({ ...search, ...next }), replace: true, resetScroll: false });
  };
  const set =
    <K extends keyof CatalogSearch>(key: K) =>
    (value: CatalogSearch[K]) => {
      change({ [key]: value });
    };
  const filtered = search.domain !== undefined || search.step !== undefined || search.q !== undefined;
  return (
    <div className="filters">
      <GradeSelect grade={search.grade ?? FIRST_GRADE} onChange={set('grade')} />
      <ExtensionChoice chosen={search.extensions ?? []} onChoose={set('extensions')} />
      <DomainSelect value={search.domain} onChange={set('domain')} />
      <StepSelect step={search.step} onChange={set('step')} />
      <SearchBox label={t('catalog.search')} value={search.q ?? ''} onChange={set('q')} />
      <RowCount all={all} filtered={filtered ? shown : undefined} />
    </div>
  );
}

function GradeSelect({ grade, onChange }: { grade: string; onChange: (next: string) => void }): ReactNode {
  const { t } = useMessages();
  const groups = levels.map((level) => ({
    label: t('item.level', { level }),
    options: legalGrades(level).map((legal) => ({ value: legal, label: legal })),
  }));
  return <Select label={t('catalog.grade')} value={grade} onChange={onChange} options={groups} />;
}

function StepSelect({
  step,
  onChange,
}: {
  step: LevelStep | undefined;
  onChange: (next: LevelStep | undefined) => void;
}): ReactNode {
  const { t } = useMessages();
  return (
    <Select<LevelStep | ''>
      label={t('catalog.step')}
      value={step ?? ''}
      onChange={(next) => {
        onChange(next === '' ? undefined : next);
      }}
      options={[
        { value: '', label: t('catalog.anyStep') },
        ...stepWords.map((word) => ({ value: word, label: t(`catalog.step.${word}`) })),
      ]}
    />
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
function clean({ grade, extensions, domain, step, q }: Change): CatalogSearch {
  return {
    ...(grade === undefined || grade === FIRST_GRADE ? {} : { grade }),
    ...(extensions?.length ? { extensions } : {}),
    ...(domain === undefined ? {} : { domain }),
    ...(step === undefined ? {} : { step }),
    ...(q === undefined || q === '' ? {} : { q }),
  };
}
