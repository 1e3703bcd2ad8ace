import type { EvaluationDto, SystemDto } from '@mlps/client';
import { editions } from '@mlps/controls';
import type { Edition } from '@mlps/controls';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { today } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { beginEvaluation } from '../api/begin-evaluation';
import { beginnings } from '../api/begin-evaluation';
import type { Beginning } from '../api/begin-evaluation';

interface EvaluationFormProps {
  system: SystemDto;
  /** the round before; absent: this is the first */
  previous: EvaluationDto | undefined;
  onClose: () => void;
}

/** Begins a round of evaluation under the system's grade of today, by itself or from the round before, and opens it. */
export function EvaluationForm({ system, previous, onClose }: EvaluationFormProps): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(t('evaluationForm.usualName', { year: today().slice(0, 4) }));
  const [edition, setEdition] = useState<Edition>('2025');
  const [beginning, setBeginning] = useState<Beginning>(previous ? 'objects' : 'blank');
  const [facts, setFacts] = useState({
    body: previous?.body ?? '',
    leader: previous?.leader ?? '',
    startDate: today(),
  });
  return (
    <FormDialog
      title={t('evaluationForm.new')}
      submit={t('evaluationForm.begin')}
      onClose={onClose}
      onSubmit={async () => {
        const texts = Object.fromEntries(Object.entries(facts).map(([key, text]) => [key, text.trim() || null]));
        const wish = { systemId: system.id, previousId: previous?.id, beginning, name: name.trim(), edition };
        const id = await beginEvaluation(wish, texts);
        await queries.invalidateQueries();
        await navigate({ to: '/evaluations/$evaluationId/grid', params: { evaluationId: id } }); // nothing to see elsewhere yet
      }}
    >
      <TextField label={t('evaluation.name')} value={name} onChange={setName} required autoFocus />
      {previous ? (
        <SelectField
          label={t('evaluationForm.from')}
          help={t(`evaluationForm.fromHelp.${beginning}`, { name: previous.name })}
          value={beginning}
          options={beginnings.map((value) => ({ value, label: t(`evaluationForm.from.${value}`) }))}
          onChange={setBeginning}
        />
      ) : null}
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
