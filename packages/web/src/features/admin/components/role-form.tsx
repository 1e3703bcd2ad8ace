import type { RoleAssignmentInput } from '@mlps/client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import { useMessages } from '../../../messages/translate';
import { personRoles, useRoleName } from '../../session/role-names';
import type { PersonRole } from '../../session/role-names';
import { useAccounts, useReadAdminAgain } from '../api/use-admin';

/** Gives somebody a role: at one organization, or narrowed to one evaluation or department; administrators have none. */
export function RoleForm({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const nameOf = useRoleName();
  const readAgain = useReadAdminAgain();
  const accounts = useAccounts().data ?? [];
  const [accountId, setAccountId] = useState('');
  const [role, setRole] = useState<PersonRole>('evaluator');
  const [organizationId, setOrganizationId] = useState('');
  const [evaluationId, setEvaluationId] = useState('');
  const [department, setDepartment] = useState('');
  const places = usePlaces();
  const evaluations = useEvaluationsAt(organizationId);
  const ofInstance = role.endsWith('Administrator');
  const choose = { value: '', label: t('form.choose') };
  return (
    <FormDialog
      title={t('roles.assign')}
      submit={t('roles.assign')}
      onClose={onClose}
      onSubmit={async () => {
        const place = {
          organizationId,
          evaluationId: evaluationId || null,
          department: role === 'departmentRectifier' ? department.trim() || null : null,
        };
        const body: RoleAssignmentInput = { accountId, role, ...(ofInstance ? {} : place) };
        await client.call('roles.assign', { body }, { idempotencyKey: randomKey() });
        await readAgain();
      }}
    >
      <SelectField
        label={t('account.name')}
        value={accountId}
        required
        options={[
          choose,
          ...accounts
            .filter(({ state }) => state === 'active')
            .map(({ id, name, account }) => ({ value: id, label: `${name} (${account})` })),
        ]}
        onChange={setAccountId}
      />
      <SelectField
        label={t('roles.role')}
        value={role}
        options={personRoles.map((value) => ({ value, label: nameOf(value) }))}
        onChange={setRole}
      />
      {ofInstance ? (
        <p className="quiet">{t('roles.separated')}</p>
      ) : (
        <>
          <SelectField
            label={t('systems.column.organization')}
            value={organizationId}
            required
            options={[choose, ...places.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(next) => {
              setOrganizationId(next);
              setEvaluationId('');
            }}
          />
          <SelectField
            label={t('roles.evaluation')}
            value={evaluationId}
            options={[
              { value: '', label: t('roles.everyEvaluation') },
              ...evaluations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setEvaluationId}
          />
          {role === 'departmentRectifier' ? (
            <TextField
              label={t('roles.department')}
              help={t('roles.departmentHelp')}
              value={department}
              onChange={setDepartment}
            />
          ) : null}
        </>
      )}
    </FormDialog>
  );
}

/** Organizations by name alone: who gives roles sees no business data. */
function usePlaces() {
  const { data = [] } = useQuery({
    queryKey: ['admin', 'places'],
    queryFn: () => all('roles.places', { query: { limit: LARGEST_PAGE } }),
  });
  return data;
}

function useEvaluationsAt(organizationId: string) {
  const { data = [] } = useQuery({
    queryKey: ['admin', 'places', organizationId],
    queryFn:
      organizationId === ''
        ? skipToken
        : async ({ signal }) =>
            (await client.call('roles.places', { query: { organizationId } }, { signal })).data.items.flatMap(
              ({ evaluations }) => evaluations,
            ),
  });
  return data;
}
