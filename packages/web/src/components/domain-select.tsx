import { domains } from '@mlps/controls';
import type { DomainCode } from '@mlps/controls';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

interface DomainSelectProps {
  value: DomainCode | undefined;
  onChange: (next: DomainCode | undefined) => void;
}

/** Choice of one of the ten security classes, or of all. */
export function DomainSelect({ value, onChange }: DomainSelectProps): ReactNode {
  const { t, lang } = useMessages();
  return (
    <Select<DomainCode | ''>
      aria-label={t('filter.domain')}
      style={{ minWidth: 170 }}
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
