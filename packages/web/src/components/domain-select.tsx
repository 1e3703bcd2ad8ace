import { domains } from '@mlps/controls';
import type { DomainCode } from '@mlps/controls';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { Select } from './select';

interface DomainSelectProps {
  value: DomainCode | undefined;
  onChange: (next: DomainCode | undefined) => void;
}

/** Choice of one of the ten security classes, or of all. */
export function DomainSelect({ value, onChange }: DomainSelectProps): ReactNode {
  const { t, lang } = useMessages();
  return (
    <Select<DomainCode | ''>
      label={t('filter.domain')}
      value={value ?? ''}
      onChange={(next) => {
        onChange(next === '' ? undefined : next);
      }}
      options={[
        { value: '', label: t('filter.allDomains') },
        ...domains.map((domain) => ({ value: domain.code, label: domain[lang] })),
      ]}
    />
  );
}
