import type { ObjectDto } from '@mlps/client';
import { resultNames, results, riskNames, risks } from '@mlps/controls';
import type { DomainCode, Result, Risk } from '@mlps/controls';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { DomainSelect } from '../../../components/domain-select';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import type { FindingFilter } from '../api/use-findings';

interface FindingFiltersProps {
  objects: readonly ObjectDto[];
  filter: FindingFilter;
  onFilter: (next: FindingFilter) => void;
}

/** Object, security class, result and risk; the service filters, since it holds all findings. */
export function FindingFilters({ objects, filter, onFilter }: FindingFiltersProps): ReactNode {
  const { t, lang } = useMessages();
  const change = <K extends keyof FindingFilter>(key: K, next: FindingFilter[K] | ''): void => {
    const { [key]: _, ...others } = filter;
    onFilter(next === '' || next === undefined ? others : { ...others, [key]: next });
  };
  return (
    <div className="filters">
      <Select
        label={t('filter.object')}
        value={filter.object ?? ''}
        onChange={(next) => {
          change('object', next);
        }}
        options={[
          { value: '', label: t('filter.allObjects') },
          ...objects.map((object) => ({ value: object.id, label: object.name })),
        ]}
      />
      <DomainSelect
        value={filter.domain}
        onChange={(next: DomainCode | undefined) => {
          change('domain', next ?? '');
        }}
      />
      <Select<Result | ''>
        label={t('filter.result')}
        value={filter.result ?? ''}
        onChange={(next) => {
          change('result', next);
        }}
        options={[
          { value: '', label: t('filter.allResults') },
          ...results.map((result) => ({ value: result, label: resultNames[result][lang] })),
        ]}
      />
      <Select<Risk | ''>
        label={t('filter.risk')}
        value={filter.risk ?? ''}
        onChange={(next) => {
          change('risk', next);
        }}
        options={[
          { value: '', label: t('filter.allRisks') },
          ...risks.map((risk) => ({ value: risk, label: riskNames[risk][lang] })),
        ]}
      />
      {Object.keys(filter).length > 0 ? (
        <Button
          type="link"
          onClick={() => {
            onFilter({});
          }}
        >
          {t('filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}
