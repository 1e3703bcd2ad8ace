import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { readAuditSearch } from '../audit-search';
import type { AuditSearch } from '../audit-search';

/** What narrows the log; it is asked for when the form is sent, because each question reads many entries. */
export function AuditFilters({
  search,
  onChange,
}: {
  search: AuditSearch;
  onChange: (next: AuditSearch) => void;
}): ReactNode {
  const { t } = useMessages();
  const [entries, setEntries] = useState<Record<string, string>>(() => ({ ...search }));
  const field = (name: keyof AuditSearch) => ({
    value: entries[name] ?? '',
    onChange: (value: string): void => {
      setEntries({ ...entries, [name]: value });
    },
  });
  return (
    <form
      className="fields audit-filters"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(readAuditSearch(entries));
      }}
    >
      <TextField label={t('audit.from')} type="date" {...field('from')} />
      <TextField label={t('audit.to')} type="date" {...field('to')} />
      <TextField label={t('audit.q')} {...field('q')} />
      <TextField label={t('audit.operation')} placeholder="findings." {...field('operation')} />
      <SelectField
        label={t('audit.result')}
        options={[
          { value: '', label: t('filter.all') },
          { value: 'done', label: t('audit.done') },
          { value: 'refused', label: t('audit.refused') },
        ]}
        {...field('result')}
      />
      <div className="field-buttons">
        <Button type="primary" htmlType="submit">
          {t('audit.apply')}
        </Button>
        <Button
          onClick={() => {
            setEntries({});
            onChange({});
          }}
        >
          {t('filter.clear')}
        </Button>
      </div>
    </form>
  );
}
