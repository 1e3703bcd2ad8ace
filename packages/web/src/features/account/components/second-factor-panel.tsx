import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { Loaded } from '../../../components/loaded';
import { Tag } from '../../../components/tag';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { useReadOwnAgain, useSecondFactor } from '../api/use-own-account';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorSetup } from './second-factor-setup';

/** Whether the second factor is on, with the way to turn it on, off, and to new recovery codes. */
export function SecondFactorPanel(): ReactNode {
  const factor = useSecondFactor();
  return (
    <Loaded queries={[factor]}>
      {([{ state, recoveryCodesLeft }]) =>
        state === 'on' ? <TurnedOn left={recoveryCodesLeft} /> : <SecondFactorSetup />
      }
    </Loaded>
  );
}

function TurnedOn({ left }: { left: number }): ReactNode {
  const { t } = useMessages();
  const [asking, setAsking] = useState<'codes' | 'remove' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const readAgain = useReadOwnAgain();
  const renew = useMutation({
    mutationFn: async (password: string) =>
      (await client.call('secondFactor.recoveryCodes', { body: { password } })).data.recoveryCodes,
    onSuccess: setCodes,
  });
  const remove = useMutation({
    mutationFn: (password: string) => client.call('secondFactor.remove', { body: { password } }),
    onSuccess: readAgain,
  });
  if (codes)
    return (
      <RecoveryCodes
        codes={codes}
        onDone={() => {
          setCodes(null);
          void readAgain();
        }}
      />
    );
  return (
    <div className="stack">
      <p>
        <Tag tone="ok">{t('factor.on')}</Tag> {t('factor.codesLeft', { count: left })}
      </p>
      <div className="filters">
        <Button
          onClick={() => {
            setAsking('codes');
          }}
        >
          {t('factor.newCodes')}
        </Button>
        <Button
          danger
          onClick={() => {
            setAsking('remove');
          }}
        >
          {t('factor.remove')}
        </Button>
      </div>
      {asking === null ? null : (
        <PasswordDialog
          title={asking === 'codes' ? t('factor.newCodes') : t('factor.remove')}
          help={asking === 'codes' ? t('factor.newCodesHelp') : t('factor.removeHelp')}
          danger={asking === 'remove'}
          onClose={() => {
            setAsking(null);
          }}
          onPassword={(password) => (asking === 'codes' ? renew : remove).mutateAsync(password)}
        />
      )}
    </div>
  );
}

interface PasswordDialogProps {
  title: string;
  help: string;
  danger: boolean;
  onClose: () => void;
  onPassword: (password: string) => Promise<unknown>;
}

/** Asks for the password before something that a stranger at an unlocked screen must not do. */
function PasswordDialog({ title, help, danger, onClose, onPassword }: PasswordDialogProps): ReactNode {
  const { t } = useMessages();
  const [password, setPassword] = useState('');
  return (
    <FormDialog
      title={title}
      submit={title}
      danger={danger}
      disabled={password === ''}
      onClose={onClose}
      onSubmit={() => onPassword(password)}
    >
      <p>{help}</p>
      <TextField
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        autoFocus
      />
    </FormDialog>
  );
}
