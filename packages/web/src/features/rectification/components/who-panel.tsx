import type { RectificationItemDto } from '@mlps/client';
import { stateTable } from '@mlps/controls/rectification';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { VersionedFormDialog } from '../../../components/versioned-form-dialog';
import { Panel } from '../../../components/panel';
import { TextField } from '../../../components/text-field';
import { useVersionedSave } from '../../../lib/use-versioned-save';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { changeItem } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import { NameField } from './name-field';

/** Who mends it. */
export function WhoPanel({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const [editing, setEditing] = useState(false);
  const mayEdit = can('rectification.write') && !stateTable[item.state].settled;
  return (
    <Panel title={t('rect.who.title')}>
      <dl className="side-facts">
        <dt>{t('rect.column.department')}</dt>
        <dd>{item.department || <span className="quiet">{t('rect.nobody')}</span>}</dd>
        <dt>{t('rect.column.owner')}</dt>
        <dd>{item.owner || <span className="quiet">{t('rect.nobody')}</span>}</dd>
        {item.submittedBy === null ? null : (
          <>
            <dt>{t('rect.who.submittedBy')}</dt>
            <dd>{item.submittedBy}</dd>
          </>
        )}
      </dl>
      {mayEdit ? (
        <div className="no-print">
          <Button
            onClick={() => {
              setEditing(true);
            }}
          >
            {t('rect.who.edit')}
          </Button>
        </div>
      ) : null}
      {editing ? (
        <EditItem
          item={item}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </Panel>
  );
}

/** What may be edited without a move. */
type Content = Pick<RectificationItemDto, 'title' | 'advice' | 'department' | 'owner' | 'note'>;

/** Edits who and what; a change that somebody else saved meanwhile is shown field by field, never overwritten. */
function EditItem({ item, onClose }: { item: RectificationItemDto; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const refreshing = useRefreshing();
  const [opened] = useState(item); // what the form was filled with, though the page may load a newer one
  const { title, advice, department, owner, note } = opened;
  const base: Content = { title, advice, department, owner, note };
  const [form, setForm] = useState(base);
  const saving = useVersionedSave({
    base,
    etag: opened.etag,
    send: (changed, etag) => refreshing(() => changeItem(opened, changed, etag)),
  });
  const set =
    (key: keyof Content) =>
    (next: string): void => {
      setForm({ ...form, [key]: next === '' && key !== 'title' ? null : next });
    };
  const labels = {
    title: t('rect.field.title'),
    department: t('rect.column.department'),
    owner: t('rect.column.owner'),
    advice: t('problems.column.advice'),
    note: t('rect.field.note'),
  };
  return (
    <VersionedFormDialog
      saving={saving}
      base={base}
      conflictFields={Object.entries(labels).map(([key, label]) => ({ key: key as keyof Content, label }))}
      title={t('rect.who.edit')}
      shape="side"
      submit={t('rect.save')}
      disabled={JSON.stringify(form) === JSON.stringify(base)}
      onClose={onClose}
      onSubmit={() => saving.save(form)}
    >
      <NameField kind="department" value={form.department ?? ''} onChange={set('department')} />
      <NameField kind="owner" value={form.owner ?? ''} onChange={set('owner')} />
      <TextField label={labels.title} lines={2} value={form.title} onChange={set('title')} required />
      <TextField label={labels.advice} lines={4} value={form.advice ?? ''} onChange={set('advice')} />
      <TextField label={labels.note} lines={2} value={form.note ?? ''} onChange={set('note')} />
    </VersionedFormDialog>
  );
}
