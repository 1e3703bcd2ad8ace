import type { NewTokenDto, TokenInput } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { Loaded } from '../../../components/loaded';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { PermissionName } from '../../session/components/permission-name';
import { useSession } from '../../session/use-session';

type TokenPermission = TokenInput['permissions'][number];

interface TokenFormProps {
  /** the longest life that the policy allows */
  mostDays: number;
  onClose: () => void;
  onMade: (token: NewTokenDto) => Promise<unknown>;
}

const USUAL_DAYS = 90;

/** Asks what a new token is for, what it may do (never more than its owner), and how long. */
export function TokenForm({ mostDays, onClose, onMade }: TokenFormProps): ReactNode {
  const { t } = useMessages();
  const [name, setName] = useState('');
  const [days, setDays] = useState(String(Math.min(USUAL_DAYS, mostDays)));
  const [chosen, setChosen] = useState<readonly TokenPermission[]>([]);
  const table = useQuery({
    queryKey: ['roles', 'table'],
    queryFn: async ({ signal }) => (await client.call('roles.table', {}, { signal })).data,
  });
  const { can } = useSession();
  return (
    <FormDialog
      title={t('tokens.new')}
      submit={t('tokens.make')}
      disabled={name.trim() === '' || chosen.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        const body: TokenInput = { name: name.trim(), permissions: [...chosen], days: Number(days) };
        await onMade((await client.call('ownTokens.create', { body })).data);
      }}
    >
      <TextField label={t('tokens.name')} value={name} onChange={setName} required autoFocus />
      <TextField
        label={t('tokens.days')}
        help={t('tokens.daysHelp', { days: mostDays })}
        type="number"
        value={days}
        onChange={setDays}
        required
      />
      <Loaded queries={[table]}>
        {([{ permissions }]) => (
          <fieldset className="checks">
            <legend>{t('tokens.permissions')}</legend>
            {permissions
              .filter(({ permission }) => !permission.startsWith('session.') && can(permission))
              .map((entry) => (
                <label key={entry.permission}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(entry.permission as TokenPermission)}
                    onChange={(event) => {
                      const others = chosen.filter((one) => one !== entry.permission);
                      setChosen(event.target.checked ? [...others, entry.permission as TokenPermission] : others);
                    }}
                  />
                  <PermissionName of={entry} /> <span className="quiet small code">{entry.permission}</span>
                </label>
              ))}
          </fieldset>
        )}
      </Loaded>
    </FormDialog>
  );
}
