import type { EvaluationDto, Operations } from '@mlps/client';
import { editions } from '@mlps/controls';
import type { Edition } from '@mlps/controls';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { VersionedFormDialog } from '../../../components/versioned-form-dialog';
import { client } from '../../../lib/client';
import { queries } from '../../../lib/query-client';
import { useVersionedSave } from '../../../lib/use-versioned-save';
import { useMessages } from '../../../messages/translate';
import type { PlainKey } from '../../../messages/translate';

const states = ['draft', 'inProgress', 'completed'] as const;

const facts = {
  body: 'evaluation.body',
  leader: 'evaluation.leader',
  contact: 'evaluation.contact',
  phone: 'evaluation.phone',
  reportNumber: 'evaluation.reportNumber',
  startDate: 'evaluation.period',
  reportDate: 'evaluation.reportDate',
} as const satisfies Record<string, PlainKey>;
type Fact = keyof typeof facts;
const factNames = Object.keys(facts) as readonly Fact[]; // the table's own keys

type Entries = Readonly<Record<Fact | 'name', string>> & {
  readonly state: EvaluationDto['state'];
  readonly edition: Edition;
};

function entriesOf(evaluation: EvaluationDto): Entries {
  const { name, state, edition } = evaluation;
  const texts = Object.fromEntries(factNames.map((fact) => [fact, evaluation[fact] ?? ''])) as Record<Fact, string>;
  return { name, state, edition, ...texts };
}

/** What belongs to an evaluation beside its results: name, who, when, the edition it is scored by, and whether it is done. */
export function EvaluationEdit({ evaluation, onClose }: { evaluation: EvaluationDto; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  // what the form began with: the page behind it may be read anew meanwhile
  const [{ base, etag }] = useState(() => ({ base: entriesOf(evaluation), etag: evaluation.etag }));
  const [entries, setEntries] = useState(base);
  const saving = useVersionedSave<Entries>({
    base,
    etag,
    current: (thing) => entriesOf(thing as EvaluationDto), // a refusal carries the evaluation as it is now
    send: async (changed, ifMatch) => {
      const texts = Object.entries(changed).map(([key, text]) => [key, text.trim() === '' ? null : text.trim()]);
      const body = Object.fromEntries(texts) as Operations['evaluations.change']['body'];
      return client.call('evaluations.change', { params: { evaluationId: evaluation.id }, body }, { ifMatch });
    },
  });
  const set = (change: Partial<Entries>): void => {
    setEntries({ ...entries, ...change });
  };
  return (
    <VersionedFormDialog<Entries>
      title={t('evaluation.edit')}
      submit={t('form.save')}
      saving={saving}
      base={base}
      conflictFields={[
        { key: 'name', label: t('evaluation.name') },
        {
          key: 'state',
          label: t('evaluation.state'),
          show: (state: EvaluationDto['state']) => t(`evaluationState.${state}`),
        },
        { key: 'edition', label: t('system.column.edition') },
        ...factNames.map((key) => ({ key, label: t(facts[key]) })),
      ]}
      onClose={onClose}
      onSubmit={async () => {
        await saving.save(entries);
        await queries.invalidateQueries();
      }}
    >
      <TextField
        label={t('evaluation.name')}
        value={entries.name}
        required
        autoFocus
        onChange={(name) => {
          set({ name });
        }}
      />
      <SelectField
        label={t('evaluation.state')}
        help={entries.state === 'completed' ? t('evaluation.completedHelp') : ''}
        value={entries.state}
        options={states.map((value) => ({ value, label: t(`evaluationState.${value}`) }))}
        onChange={(state) => {
          set({ state });
        }}
      />
      <SelectField
        label={t('system.column.edition')}
        help={entries.edition === base.edition ? '' : t('evaluation.otherEdition')}
        value={entries.edition}
        options={editions.map((value) => ({ value, label: value }))}
        onChange={(edition) => {
          set({ edition });
        }}
      />
      <div className="fields">
        {factNames.map((fact) => (
          <TextField
            key={fact}
            label={t(facts[fact])}
            type={fact.endsWith('Date') ? 'date' : 'text'}
            value={entries[fact]}
            onChange={(text) => {
              set({ [fact]: text });
            }}
          />
        ))}
      </div>
    </VersionedFormDialog>
  );
}
