import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { useToday } from '../../../lib/use-today';
import { useMessages } from '../../../messages/translate';
import { useOwnOrganizations } from '../../session/use-own-organizations';
import { createEvent } from '../api/use-training';
import { contentOf, draftOf } from '../event-draft';
import { EventFields } from './event-fields';

/** Enters an event; photos follow on its page. */
export function CreateDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const organizations = useOwnOrganizations();
  const today = useToday();
  const [chosen, setChosen] = useState('');
  const [draft, setDraft] = useState(() => draftOf(null, today));
  const organizationId = chosen || (organizations[0]?.id ?? '');
  return (
    <FormDialog
      title={t('training.create')}
      shape="side"
      submit={t('training.create')}
      disabled={organizationId === '' || draft.kinds.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        const made = await createEvent({ organizationId, ...contentOf(draft) });
        await queries.invalidateQueries({ queryKey: ['training'] });
        await navigate({ to: '/training/$eventId', params: { eventId: made.id } });
      }}
    >
      <SelectField
        label={t('inspections.column.unit')}
        value={organizationId}
        onChange={setChosen}
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <EventFields draft={draft} onDraft={setDraft} />
    </FormDialog>
  );
}
