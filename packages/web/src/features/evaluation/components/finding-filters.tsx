import type { ObjectDto } from '@mlps/client';
import { resultNames, results, riskNames, risks } from '@mlps/controls';
import type { Result, Risk } from '@mlps/controls';
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
  const { t } = useMessages();
  const set =
    <K extends keyof FindingFilter>(key: K) =>
    (next: FindingFilter[K] | '') => {
      const { [key]: _before, ...others } = filter;
      onFilter(next === '' || next === undefined ? others : { ...others, [key]: next });
    };
  const objectOptions = objects.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="filters">
      <Select
        label={t('filter.object')}
        value={filter.object ?? ''}
        onChange={set('object')}
        options={[{ value: '', label: t('filter.allObjects') }, ...objectOptions]}
      />
      <DomainSelect value={filter.domain} onChange={set('domain')} />
      <ResultSelect value={filter.result ?? ''} onChange={set('result')} />
      <RiskSelect value={filter.risk ?? ''} onChange={set('risk')} />
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

interface ChoiceProps<T> {
  value: T | '';
  onChange: (next: T | '') => void;
}

function ResultSelect({ value, onChange }: ChoiceProps<Result>): ReactNode {
  const { t, lang } = useMessages();
  const options = results.map((result) => ({ value: result, label: resultNames[result][lang] }));
  return (
    <Select<Result | ''>
      label={t('filter.result')}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: t('filter.allResults') }, ...options]}
    />
  );
}

function RiskSelect({ value, onChange }: ChoiceProps<Risk>): ReactNode {
  const { t, lang } = useMessages();
  const options = risks.map((risk) => ({ value: risk, label: riskNames[risk][lang] }));
  return (
    <Select<Risk | ''>
      label={t('filter.risk')}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: t('filter.allRisks') }, ...options]}
    />
  );
}
