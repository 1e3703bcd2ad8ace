import type { TrainingDto } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ConflictField } from '../../../components/conflict-dialog';
import { VersionedFormDialog } from '../../../components/versioned-form-dialog';
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
  return (
    <VersionedFormDialog
      saving={saving}
      base={base}
      conflictFields={conflictFields(t)}
      title={t('training.edit')}
      shape="side"
      submit={t('rect.save')}
      disabled={draft.kinds.length === 0}
      onClose={onClose}
      onSubmit={() => saving.save(contentOf(draft))}
    >
      <EventFields draft={draft} onDraft={setDraft} />
    </VersionedFormDialog>
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
