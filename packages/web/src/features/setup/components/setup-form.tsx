import type { SetupDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { useSignIn } from '../../session/api/use-sign-in';
import { accountFault, administrators, firstEntries, setupInput, setupSteps, sharedAccount } from '../setup-steps';
import type { SetupEntries, SetupStep } from '../setup-steps';
import { AccountFields } from './account-fields';

/** The steps of the first start; nothing is sent before the last one. */
export function SetupForm({ rules }: { rules: SetupDto }): ReactNode {
  const { t } = useMessages();
  const [entries, setEntries] = useState(firstEntries);
  const [step, setStep] = useState<SetupStep>('code');
  const finish = useFinish();
  const index = setupSteps.indexOf(step);
  const last = index === setupSteps.length - 1;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (last) finish.mutate(entries);
        else setStep(setupSteps[index + 1] ?? step);
      }}
    >
      <Steps current={step} />
      <StepFields step={step} entries={entries} rules={rules} onChange={setEntries} />
      {finish.isError ? <ErrorNotice error={finish.error} /> : null}
      <div className="filters">
        {index === 0 ? null : (
          <Button
            onClick={() => {
              setStep(setupSteps[index - 1] ?? step);
            }}
          >
            {t('setup.back')}
          </Button>
        )}
        <Button
          type="primary"
          htmlType="submit"
          disabled={!isDone(step, entries, rules) || finish.isPending}
          loading={finish.isPending}
        >
          {last ? t('setup.finish') : t('setup.next')}
        </Button>
      </div>
    </form>
  );
}

/** Makes the accounts, signs the first user in, and leads to the first system. */
function useFinish() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signIn = useSignIn();
  return useMutation({
    mutationFn: async (entries: SetupEntries) => {
      const body = setupInput(entries);
      await client.call('setup.complete', { body });
      if (body.user) await signIn.mutateAsync({ account: body.user.account, password: body.user.password });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['setup'] });
      await navigate({ to: '/' });
    },
  });
}

function isDone(step: SetupStep, entries: SetupEntries, rules: SetupDto): boolean {
  if (step === 'code') return entries.code.trim() !== '';
  if (step === 'administrators') return administrators.every((who) => accountFault(entries[who], rules) === null);
  return entries.organization.trim() !== '' && accountFault(entries.user, rules) === null && !sharedAccount(entries);
}

function Steps({ current }: { current: SetupStep }): ReactNode {
  const { t } = useMessages();
  return (
    <ol className="steps-line" aria-label={t('setup.steps')}>
      {setupSteps.map((step) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {t(`setup.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

interface StepFieldsProps {
  step: SetupStep;
  entries: SetupEntries;
  rules: SetupDto;
  onChange: (next: SetupEntries) => void;
}

function StepFields({ step, entries, rules, onChange }: StepFieldsProps): ReactNode {
  const { t } = useMessages();
  const set = (change: Partial<SetupEntries>): void => {
    onChange({ ...entries, ...change });
  };
  if (step === 'code')
    return (
      <TextField
        label={t('setup.code')}
        help={t('setup.codeHelp')}
        value={entries.code}
        onChange={(code) => {
          set({ code });
        }}
        autoFocus
      />
    );
  if (step === 'administrators')
    return (
      <>
        <p>{t('setup.administratorsHelp')}</p>
        {administrators.map((who) => (
          <AccountFields
            key={who}
            title={t(`role.${who}`)}
            help={t(`setup.does.${who}`)}
            entry={entries[who]}
            rules={rules}
            onChange={(entry) => {
              set({ [who]: entry });
            }}
          />
        ))}
      </>
    );
  return (
    <>
      <TextField
        label={t('setup.organization')}
        help={t('setup.organizationHelp')}
        value={entries.organization}
        onChange={(organization) => {
          set({ organization });
        }}
        autoFocus
      />
      <AccountFields
        title={t('setup.user')}
        help={t('setup.userHelp')}
        entry={entries.user}
        rules={rules}
        onChange={(user) => {
          set({ user });
        }}
      />
      {sharedAccount(entries) ? (
        <p className="field-below" data-fault>
          {t('setup.sharedAccount')}
        </p>
      ) : null}
    </>
  );
}
