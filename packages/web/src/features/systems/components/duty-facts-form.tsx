import type { DutyFactsDto } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { Loading } from '../../../components/loading';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { useDutyFacts } from '../api/use-duties';

const days = [
  'gradedOn',
  'liveOn',
  'filingHandedInOn',
  'filedOn',
  'renewedFilingOn',
  'expertReviewOn',
  'reportCompletedOn',
  'reportHandedInOn',
  'selfCheckedOn',
  'protectionPlanOn',
  'inspectedOn',
  'changedOn',
  'recheckAskedOn',
  'recheckedOn',
] as const;
type Days = Record<(typeof days)[number], string>;

/** The days from which a system's duties follow; an unknown day stays empty. */
export function DutyFactsForm({ systemId, onClose }: { systemId: string; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const { data, refetch } = useDutyFacts(systemId);
  useEffect(() => {
    void refetch(); // always the newest, because it is about to be changed
  }, [refetch]);
  if (data === undefined) return <Loading />;
  return <Form key={data?.etag ?? 'new'} systemId={systemId} facts={data} title={t('duty.enter')} onClose={onClose} />;
}

interface FormProps {
  systemId: string;
  facts: DutyFactsDto | null;
  title: string;
  onClose: () => void;
}

function Form({ systemId, facts, title, onClose }: FormProps): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const [entries, setEntries] = useState(
    () => Object.fromEntries(days.map((name) => [name, facts?.[name] ?? ''])) as Days, // every name of the list
  );
  return (
    <FormDialog
      title={title}
      shape="side"
      submit={t('form.save')}
      onClose={onClose}
      onSubmit={async () => {
        const texts = Object.fromEntries(days.map((name) => [name, entries[name] || null]));
        const body = { ...texts, evaluations: facts?.evaluations ?? [] };
        const version = facts ? { ifMatch: facts.etag } : { createOnly: true };
        await client.call('duties.putFacts', { params: { systemId }, body }, version);
        await queries.invalidateQueries({ queryKey: ['duties'] });
        await queries.invalidateQueries({ queryKey: ['systems'] });
      }}
    >
      <p className="quiet">{t('duty.enterHelp')}</p>
      <div className="fields">
        {days.map((name) => (
          <TextField
            key={name}
            label={t(`duty.${name}`)}
            type="date"
            value={entries[name]}
            onChange={(value) => {
              setEntries({ ...entries, [name]: value });
            }}
          />
        ))}
      </div>
    </FormDialog>
  );
}
