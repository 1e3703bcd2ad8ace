import type { TrainingDto } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../../components/conflict-dialog';
import type { ConflictField } from '../../../components/conflict-dialog';
import { FormDialog } from '../../../components/form-dialog';
import { useVersionedSave } from '../../../lib/use-versioned-save';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { changeEvent } from '../api/use-training';
import { contentOf, draftOf } from '../event-draft';
import { EventFields } from './event-fields';

type Content = ReturnType<typeof contentOf>;

/** Edits an event; what somebody else saved meanwhile is shown beside it, field by field. */
export function EditDialog({ event, onClose }: { event: TrainingDto; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const [opened] = useState(event); // what the form was filled with, though the page may load a newer one
  const [draft, setDraft] = useState(() => draftOf(opened, opened.on));
  const base = contentOf(draftOf(opened, opened.on));
  const saving = useVersionedSave<Content>({
    base,
    etag: opened.etag,
    send: async (changed, etag) => {
      await changeEvent(opened, changed, etag);
      await queries.invalidateQueries({ queryKey: ['training'] });
    },
  });
  if (saving.conflict)
    return (
      <ConflictDialog
        fields={conflictFields(t)}
        base={base}
        conflict={saving.conflict}
        onResolve={async (chosen) => {
          await saving.resolve(chosen);
          onClose();
        }}
        onClose={saving.giveUp}
      />
    );
  return (
    <FormDialog
      title={t('training.edit')}
      shape="side"
      submit={t('rect.save')}
      disabled={draft.kinds.length === 0}
      onClose={onClose}
      onSubmit={() => saving.save(contentOf(draft))}
    >
      <EventFields draft={draft} onDraft={setDraft} />
    </FormDialog>
  );
}

function conflictFields(t: Translate): ConflictField<Content>[] {
  const texts = ['title', 'on', 'place', 'organizer', 'participants', 'effect'] as const;
  const lists = ['kinds', 'topics', 'presentLeaders', 'cases', 'materials'] as const;
  return [
    ...texts.map((key) => ({ key, label: t(`training.field.${key}`) })),
    ...lists.map((key) => ({
      key,
      label: t(`training.field.${key}`),
      show: (value: readonly string[]) => value.join(t('list.comma')),
    })),
  ];
}
