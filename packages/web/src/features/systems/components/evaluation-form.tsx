import type { EvaluationInput, SystemDto } from '@mlps/client';
import { editions } from '@mlps/controls';
import type { Edition } from '@mlps/controls';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { today } from '../../../lib/format';
import { randomKey } from '../../../lib/random-key';
import { useMessages } from '../../../messages/translate';

/** Begins a round of evaluation under the system's grade of today, and opens it. */
export function EvaluationForm({ system, onClose }: { system: SystemDto; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(t('evaluationForm.usualName', { year: today().slice(0, 4) }));
  const [edition, setEdition] = useState<Edition>('2025');
  const [facts, setFacts] = useState({ body: '', leader: '', startDate: today() });
  return (
    <FormDialog
      title={t('evaluationForm.new')}
      submit={t('evaluationForm.begin')}
      onClose={onClose}
      onSubmit={async () => {
        const texts = Object.fromEntries(Object.entries(facts).map(([key, text]) => [key, text.trim() || null]));
        const body: EvaluationInput = { systemId: system.id, name: name.trim(), edition, ...texts };
        const { data } = await client.call('evaluations.create', { body }, { idempotencyKey: randomKey() });
        await queries.invalidateQueries();
        await navigate({ to: '/evaluations/$evaluationId', params: { evaluationId: data.id } });
      }}
    >
      <TextField label={t('system.column.evaluation')} value={name} onChange={setName} required autoFocus />
      <SelectField
        label={t('system.column.edition')}
        help={t('evaluationForm.editionHelp')}
        value={edition}
        options={editions.map((value) => ({ value, label: value }))}
        onChange={setEdition}
      />
      <TextField
        label={t('system.column.body')}
        value={facts.body}
        onChange={(body) => {
          setFacts({ ...facts, body });
        }}
      />
      <TextField
        label={t('evaluationForm.leader')}
        value={facts.leader}
        onChange={(leader) => {
          setFacts({ ...facts, leader });
        }}
      />
      <TextField
        label={t('evaluationForm.startDate')}
        type="date"
        value={facts.startDate}
        onChange={(startDate) => {
          setFacts({ ...facts, startDate });
        }}
      />
    </FormDialog>
  );
}
