import type { SecurityPolicyDto, SecurityPolicyInput } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { usePolicy } from '../../account/api/use-own-account';
import { personRoles, useRoleName } from '../../session/role-names';

const numbers = [
  'passwordLength',
  'passwordKinds',
  'passwordHistory',
  'passwordDays',
  'lockAfter',
  'lockMinutes',
  'idleMinutes',
  'sessionHours',
  'sessionsMost',
  'accountIdleDays',
  'tokenDays',
] as const;

/** Rules of passwords, sign-in, sessions and tokens. */
export function PolicyPage(): ReactNode {
  const { t } = useMessages();
  const policy = usePolicy();
  return (
    <>
      <PageHead title={t('policy.title')} lead={t('policy.lead')} />
      <section className="panel" aria-label={t('policy.title')}>
        <Loaded queries={[policy]}>{([loaded]) => <PolicyForm key={loaded.etag} policy={loaded} />}</Loaded>
      </section>
    </>
  );
}

function PolicyForm({ policy }: { policy: SecurityPolicyDto }): ReactNode {
  const { t } = useMessages();
  const nameOf = useRoleName();
  const queries = useQueryClient();
  const [entries, setEntries] = useState(() => numbers.map((name) => String(policy[name])));
  const [factorRoles, setFactorRoles] = useState<readonly string[]>(policy.secondFactorRoles);
  const save = useMutation({
    mutationFn: () => {
      const values = Object.fromEntries(numbers.map((name, index) => [name, Number(entries[index])]));
      const body = { ...values, secondFactorRoles: [...factorRoles] } as SecurityPolicyInput; // the service checks each
      return client.call('securityPolicy.put', { body }, { ifMatch: policy.etag });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['policy'] }),
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="fields">
        {numbers.map((name, index) => (
          <TextField
            key={name}
            label={t(`policy.${name}`)}
            type="number"
            value={entries[index] ?? ''}
            required
            onChange={(value) => {
              setEntries(entries.map((entry, at) => (at === index ? value : entry)));
            }}
          />
        ))}
      </div>
      <fieldset className="checks">
        <legend>{t('policy.secondFactorRoles')}</legend>
        {personRoles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={factorRoles.includes(role)}
              onChange={(event) => {
                const others = factorRoles.filter((one) => one !== role);
                setFactorRoles(event.target.checked ? [...others, role] : others);
              }}
            />
            {nameOf(role)}
          </label>
        ))}
      </fieldset>
      {save.isError ? <ErrorNotice error={save.error} /> : null}
      <div>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  );
}
