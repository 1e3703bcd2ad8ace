import type { ModuleDto, SystemDto } from '@mlps/client';
import { extensions as allExtensions, partNames } from '@mlps/controls';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../../components/conflict-dialog';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useOrganizations } from '../../organizations/api/use-organizations';
import { useSaveSystem } from '../api/use-save-system';
import { grades } from '../system-entries';
import type { SystemEntries } from '../system-entries';
import { ModuleFields } from './module-fields';

interface SystemFormProps {
  /** absent: a new one is registered */
  system?: SystemDto;
  onClose: () => void;
  onSaved?: (id: string) => unknown;
}

/** Registers a system or changes one; two people's changes are put side by side, never over each other. */
export function SystemForm({ system, onClose, onSaved }: SystemFormProps): ReactNode {
  const { t, lang } = useMessages();
  const { base, save, versioned } = useSaveSystem(system);
  const [entries, setEntries] = useState<SystemEntries>(base);
  const set = (change: Partial<SystemEntries>): void => {
    setEntries({ ...entries, ...change });
  };
  return (
    <>
      <FormDialog
        title={system ? t('system.edit') : t('systems.register')}
        shape="side"
        submit={system ? t('form.save') : t('systems.register')}
        onClose={onClose}
        onSubmit={async () => {
          const id = await save(entries);
          await onSaved?.(id);
        }}
      >
        <TextField
          label={t('system.name')}
          value={entries.name}
          required
          autoFocus
          onChange={(name) => {
            set({ name });
          }}
        />
        <OrganizationField
          value={entries.organizationId}
          onChange={(organizationId) => {
            set({ organizationId });
          }}
        />
        <SelectField
          label={t('system.grade')}
          help={system ? t('system.gradeHelp') : t('system.gradeWords')}
          value={entries.grade}
          options={grades.map((value) => ({ value, label: value }))}
          onChange={(grade) => {
            set({ grade });
          }}
        />
        <fieldset className="checks">
          <legend>{t('system.extensions')}</legend>
          {allExtensions.map((extension) => (
            <label key={extension}>
              <input
                type="checkbox"
                checked={entries.extensions.includes(extension)}
                onChange={(event) => {
                  const others = entries.extensions.filter((one) => one !== extension);
                  set({ extensions: event.target.checked ? [...others, extension] : others });
                }}
              />
              {partNames[extension][lang]}
            </label>
          ))}
        </fieldset>
        <TextField
          label={t('system.filing')}
          help={t('system.filingHelp')}
          value={entries.filingNumber}
          onChange={(filingNumber) => {
            set({ filingNumber });
          }}
        />
        <ModuleFields
          modules={entries.modules}
          onChange={(modules) => {
            set({ modules });
          }}
        />
        <TextField
          label={t('system.description')}
          value={entries.description}
          lines={3}
          onChange={(description) => {
            set({ description });
          }}
        />
      </FormDialog>
      {versioned.conflict ? (
        <ConflictDialog
          fields={[
            { key: 'name', label: t('system.name') },
            { key: 'organizationId', label: t('systems.column.organization') },
            { key: 'grade', label: t('system.grade') },
            { key: 'extensions', label: t('system.extensions'), show: (value: readonly string[]) => value.join(' ') },
            { key: 'filingNumber', label: t('system.filing') },
            { key: 'modules', label: t('system.modules'), show: (value: readonly ModuleDto[]) => moduleNames(value) },
            { key: 'description', label: t('system.description') },
          ]}
          base={base}
          conflict={versioned.conflict}
          onResolve={versioned.resolve}
          onClose={versioned.giveUp}
        />
      ) : null}
    </>
  );
}

function moduleNames(modules: readonly ModuleDto[]): string {
  return modules.map(({ name, vendor }) => (vendor ? `${name} (${vendor})` : name)).join('\n');
}

function OrganizationField({ value, onChange }: { value: string; onChange: (id: string) => void }): ReactNode {
  const { t } = useMessages();
  const organizations = useOrganizations().data ?? [];
  const only = organizations.length === 1 ? organizations[0]?.id : undefined;
  useEffect(() => {
    if (value === '' && only !== undefined) onChange(only); // nothing to choose from
  });
  return (
    <SelectField
      label={t('systems.column.organization')}
      value={value}
      required
      options={[
        { value: '', label: t('form.choose') },
        ...organizations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
