import type { RectificationItemDto } from '@mlps/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { changeItem } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';

/** Sets an earlier day: a unit may promise more than it was asked, and only more time needs somebody's consent. */
export function EarlierDialog({ item, onClose }: { item: RectificationItemDto; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const refreshing = useRefreshing();
  const [dueDate, setDueDate] = useState(item.dueDate);
  const later = dueDate > item.dueDate;
  return (
    <FormDialog
      title={t('rect.extension.earlier')}
      submit={t('rect.save')}
      disabled={later || dueDate === item.dueDate}
      onClose={onClose}
      onSubmit={() => refreshing(() => changeItem(item, { dueDate }))}
    >
      <TextField
        type="date"
        label={t('rect.column.due')}
        value={dueDate}
        onChange={setDueDate}
        required
        fault={later ? t('rect.extension.laterNeedsConsent') : undefined}
      />
    </FormDialog>
  );
}
