import type { ReactNode } from 'react';
import { useSession } from '../features/session/use-session';
import { useMessages } from '../messages/translate';
import { Select } from './select';

interface OwnSelectProps {
  own: boolean;
  onChange: (own: boolean) => void;
}

/** For a superior, who also sees the units below: all of them, or the own unit alone. */
export function OwnSelect({ own, onChange }: OwnSelectProps): ReactNode {
  const { t } = useMessages();
  const { session } = useSession();
  if (!own && !session?.roles.some(({ role }) => role === 'superior')) return null;
  return (
    <Select
      label={t('filter.own.label')}
      value={own ? 'own' : 'all'}
      options={[
        { value: 'all', label: t('filter.own.below') },
        { value: 'own', label: t('filter.own.only') },
      ]}
      onChange={(next) => {
        onChange(next === 'own');
      }}
    />
  );
}
