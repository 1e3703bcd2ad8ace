import type { ArchivePreviewDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useOrganizations } from '../../../lib/use-organizations';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import type { ArchiveAnswers } from '../api/use-archives';

interface ImportFormProps {
  preview: ArchivePreviewDto;
  work: { readonly isPending: boolean; readonly error: Error | null };
  onSend: (answers: ArchiveAnswers) => void;
}

const NEW = 'new';

/** What the importer has to say: whose system it becomes, that the key was compared, and what stays where both sides changed something. */
export function ImportForm({ preview, work, onSend }: ImportFormProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const organizations = useOrganizations().data ?? [];
  const mayRegister = can('organizations.create');
  const [place, setPlace] = useState('');
  const [name, setName] = useState(preview.organizationName ?? '');
  const [compared, setCompared] = useState(false);
  const [keyName, setKeyName] = useState(preview.signer);
  const [keep, setKeep] = useState(false);
  const known = preview.known;
  const target = known ? {} : place === NEW ? { organizationName: name } : { organizationId: place };
  const unknown = preview.trust === 'unknown';
  const ready =
    (known || (place !== '' && (place !== NEW || name.trim() !== ''))) &&
    (!unknown || compared) &&
    (preview.conflictCount === 0 || keep);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSend({
          ...target,
          ...(unknown ? { trust: preview.fingerprint, keyName } : {}),
          ...(keep ? { conflicts: 'keep' as const } : {}),
        });
      }}
    >
      {known ? null : (
        <div className="fields">
          <SelectField
            label={t('archive.organization')}
            value={place}
            required
            options={[
              { value: '', label: t('archive.choose') },
              ...organizations.map(({ id, name: label }) => ({ value: id, label })),
              ...(mayRegister ? [{ value: NEW, label: t('archive.newOrganization') }] : []),
            ]}
            onChange={setPlace}
          />
          {place === NEW ? (
            <TextField label={t('organizations.name')} value={name} required maxLength={500} onChange={setName} />
          ) : null}
        </div>
      )}
      {unknown ? (
        <div className="notice-box stack" data-tone="warn">
          <p>{t('archive.compare')}</p>
          <Tick label={t('archive.compared')} checked={compared} onChange={setCompared} />
          <div className="fields">
            <TextField label={t('archive.keyName')} value={keyName} required maxLength={500} onChange={setKeyName} />
          </div>
        </div>
      ) : null}
      {preview.conflictCount > 0 ? <Tick label={t('archive.keep')} checked={keep} onChange={setKeep} /> : null}
      {work.error ? <ErrorNotice error={work.error} /> : null}
      <div>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={work.isPending}>
          {t('archive.import')}
        </Button>
      </div>
    </form>
  );
}

function Tick(props: { label: string; checked: boolean; onChange: (next: boolean) => void }): ReactNode {
  const { label, checked, onChange } = props;
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />{' '}
      {label}
    </label>
  );
}
