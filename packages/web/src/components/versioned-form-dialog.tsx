import type { ReactNode } from 'react';
import type { useVersionedSave } from '../lib/use-versioned-save';
import { ConflictDialog } from './conflict-dialog';
import type { ConflictField } from './conflict-dialog';
import { FormDialog } from './form-dialog';
import type { FormDialogProps } from './form-dialog';

interface VersionedFormDialogProps<T extends object> extends FormDialogProps {
  /** how the form saves; its conflict decides which dialog stands on the page */
  saving: ReturnType<typeof useVersionedSave<T>>;
  /** what the form was filled with */
  base: T;
  /** fields as the two versions show them */
  conflictFields: readonly ConflictField<T>[];
}

/** A form over the page; when somebody else saved meanwhile, both versions stand in its place until the user has chosen. */
export function VersionedFormDialog<T extends object>(props: VersionedFormDialogProps<T>): ReactNode {
  const { saving, base, conflictFields, ...form } = props;
  if (!saving.conflict) return <FormDialog {...form} />;
  return (
    <ConflictDialog
      fields={conflictFields}
      base={base}
      conflict={saving.conflict}
      onResolve={async (chosen) => {
        await saving.resolve(chosen);
        form.onClose();
      }}
      onClose={saving.giveUp}
    />
  );
}
