import type { ManyItemsInput, ManyItemsResultDto, RectificationItemDto } from '@mlps/client';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useSettled } from '../../../lib/use-settled';
import { useMessages } from '../../../messages/translate';
import { changeMany } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import { NameField } from './name-field';
import { SkippedList } from './skipped-list';

interface BulkDialogProps {
  items: readonly RectificationItemDto[];
  onClose: () => void;
  onResult: (result: ManyItemsResultDto) => void;
}

interface Entries {
  department: string;
  owner: string;
  dueDate: string;
  note: string;
  step: Step;
}

type Step = 'none' | NonNullable<ManyItemsInput['action']>;
const steps: readonly Step[] = ['none', 'plan', 'start'];

const nothing: Entries = { department: '', owner: '', dueDate: '', note: '', step: 'none' };

/** One change for many items. What would be skipped is shown while the form is filled in, as the service foretells it. */
export function BulkDialog({ items, onClose, onResult }: BulkDialogProps): ReactNode {
  const { t } = useMessages();
  const refreshing = useRefreshing();
  const [entries, setEntries] = useState(nothing);
  const input = inputOf(items, entries);
  const foretold = inputOf(items, useSettled(entries));
  const preview = usePreview(foretold);
  const changesNothing = preview.data?.changed === 0 && JSON.stringify(foretold) === JSON.stringify(input);
  const set =
    <K extends keyof Entries>(key: K) =>
    (next: Entries[K]) => {
      setEntries({ ...entries, [key]: next });
    };
  return (
    <FormDialog
      title={t('rect.bulk.title', { count: items.length })}
      submit={t('rect.bulk.apply')}
      disabled={input === null || changesNothing}
      onClose={onClose}
      onSubmit={async () => {
        if (input) onResult(await refreshing(() => changeMany(input)));
      }}
    >
      <p className="quiet">{t('rect.bulk.help')}</p>
      <NameField kind="department" value={entries.department} onChange={set('department')} />
      <NameField kind="owner" value={entries.owner} onChange={set('owner')} />
      <TextField type="date" label={t('rect.column.due')} value={entries.dueDate} onChange={set('dueDate')} />
      <TextField label={t('rect.field.note')} lines={2} value={entries.note} onChange={set('note')} />
      <SelectField
        label={t('rect.bulk.step')}
        {...(entries.step === 'plan' ? { help: t('rect.bulk.planHelp') } : {})}
        value={entries.step}
        options={steps.map((step) => ({ value: step, label: t(`rect.bulk.step.${step}`) }))}
        onChange={set('step')}
      />
      {preview.isError ? <ErrorNotice error={preview.error} /> : null}
      {foretold && preview.data ? <Foretold result={preview.data} /> : null}
    </FormDialog>
  );
}

/** Entries left empty change nothing; null while all are. */
function inputOf(items: readonly RectificationItemDto[], entries: Entries): ManyItemsInput | null {
  const { step, ...texts } = entries;
  const change = Object.fromEntries(
    Object.entries(texts)
      .map(([key, text]) => [key, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
  if (step === 'none' && Object.keys(change).length === 0) return null;
  return {
    items: items.map(({ id, etag }) => ({ id, etag })),
    change,
    ...(step === 'none' ? {} : { action: step }),
  };
}

/** What the service would do with it; nothing is written. */
function usePreview(input: ManyItemsInput | null): UseQueryResult<ManyItemsResultDto> {
  return useQuery({
    queryKey: ['rectification', 'bulkPreview', input],
    queryFn: input === null ? skipToken : () => changeMany({ ...input, dryRun: true }),
    staleTime: 0,
  });
}

function Foretold({ result: { changed, unchanged, skipped } }: { result: ManyItemsResultDto }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="notice-box stack" data-tone={skipped.length > 0 ? 'warn' : 'ok'} role="status">
      <p>{t('rect.bulk.preview', { changed, unchanged, skipped: skipped.length })}</p>
      <SkippedList skipped={skipped} />
    </div>
  );
}
