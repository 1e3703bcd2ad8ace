import type { ModuleDto } from '@mlps/client';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';

interface ModuleFieldsProps {
  modules: readonly ModuleDto[];
  onChange: (next: readonly ModuleDto[]) => void;
}

/** Modules of a system with their vendors, one line each. */
export function ModuleFields({ modules, onChange }: ModuleFieldsProps): ReactNode {
  const { t } = useMessages();
  const change = (index: number, field: Partial<ModuleDto>): void => {
    onChange(modules.map((module, at) => (at === index ? { ...module, ...field } : module)));
  };
  return (
    <fieldset className="module-fields">
      <legend>{t('system.modules')}</legend>
      {modules.map((module, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other identity while they are typed
        <div key={index} className="module-line">
          <input
            className="native-input"
            aria-label={t('system.moduleName', { number: index + 1 })}
            placeholder={t('system.module')}
            value={module.name}
            onChange={(event) => {
              change(index, { name: event.target.value });
            }}
          />
          <input
            className="native-input"
            aria-label={t('system.moduleVendor', { number: index + 1 })}
            placeholder={t('system.vendorOf')}
            value={module.vendor ?? ''}
            onChange={(event) => {
              change(index, { vendor: event.target.value });
            }}
          />
          <Button
            aria-label={t('system.moduleRemove', { number: index + 1 })}
            onClick={() => {
              onChange(modules.filter((_, at) => at !== index));
            }}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        onClick={() => {
          onChange([...modules, { name: '', vendor: '' }]);
        }}
      >
        {t('system.moduleAdd')}
      </Button>
    </fieldset>
  );
}
