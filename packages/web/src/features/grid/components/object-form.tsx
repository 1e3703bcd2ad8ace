import type { ObjectDto } from '@mlps/client';
import { kindName } from '@mlps/controls';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { VersionedFormDialog } from '../../../components/versioned-form-dialog';
import { useVersionedSave } from '../../../lib/use-versioned-save';
import { useMessages } from '../../../messages/translate';
import { changeObject } from '../api/objects';
import { bodyOf, entriesOf, factsOf } from '../object-facts';
import type { ObjectEntries } from '../object-facts';

interface ObjectFormProps {
  evaluationId: string;
  object: ObjectDto;
  kinds: readonly string[];
  onSaved: () => Promise<unknown>;
  onClose: () => void;
}

/** Name, kind and facts of one object; what somebody else changed meanwhile is put beside it, never overwritten. */
export function ObjectForm({ evaluationId, object, kinds, onSaved, onClose }: ObjectFormProps): ReactNode {
  const { t, lang } = useMessages();
  // what the form began with: the list behind it may be read anew meanwhile
  const [{ base, etag }] = useState(() => ({ base: entriesOf(object), etag: object.etag }));
  const [entries, setEntries] = useState(base);
  const saving = useVersionedSave<ObjectEntries>({
    base,
    etag,
    current: (thing) => entriesOf(thing as ObjectDto), // a refusal carries the object as it is now
    send: (changed, ifMatch) => changeObject(evaluationId, object.id, bodyOf(changed), ifMatch),
  });
  const facts = factsOf(entries.kind);
  const set = (change: Partial<ObjectEntries>): void => {
    setEntries({ ...entries, ...change });
  };
  return (
    <VersionedFormDialog<ObjectEntries>
      title={t('grid.object.edit', { name: object.name })}
      submit={t('form.save')}
      saving={saving}
      base={base}
      conflictFields={[
        { key: 'name', label: t('grid.object.name') },
        { key: 'kind', label: t('grid.objects.kind'), show: (kind: string) => kindName(kind, lang) },
        { key: 'model', label: t('grid.object.model') },
        { key: 'address', label: t('grid.object.address') },
        { key: 'purpose', label: t('grid.object.purpose') },
        { key: 'note', label: t('grid.object.note') },
      ]}
      onClose={onClose}
      onSubmit={async () => {
        await saving.save(entries);
        await onSaved();
      }}
    >
      <TextField
        label={t('grid.object.name')}
        value={entries.name}
        required
        autoFocus
        maxLength={LONGEST}
        onChange={(name) => {
          set({ name });
        }}
      />
      <SelectField
        label={t('grid.objects.kind')}
        help={entries.kind === base.kind ? '' : t('grid.object.kindHelp')}
        value={entries.kind}
        options={[...new Set([...kinds, base.kind])].map((value) => ({ value, label: kindName(value, lang) }))}
        onChange={(kind) => {
          set({ kind });
        }}
      />
      {facts.map(([fact, label]) => (
        <TextField
          key={fact}
          label={t(label)}
          value={entries[fact]}
          maxLength={LONGEST}
          onChange={(text) => {
            set({ [fact]: text });
          }}
        />
      ))}
      <TextField
        label={t('grid.object.note')}
        value={entries.note}
        lines={2}
        onChange={(note) => {
          set({ note });
        }}
      />
    </VersionedFormDialog>
  );
}

const LONGEST = 200;
