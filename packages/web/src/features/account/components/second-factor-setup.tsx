import type { NewSecondFactorDto } from '@mlps/client';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { useReadOwnAgain } from '../api/use-own-account';
import { QrCode } from './qr-code';
import { RecoveryCodes } from './recovery-codes';

/** Sets the second factor up: password, then the picture to scan, then a code that proves it was scanned, then the recovery codes. */
export function SecondFactorSetup(): ReactNode {
  const [made, setMade] = useState<NewSecondFactorDto | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const readAgain = useReadOwnAgain();
  if (codes) return <RecoveryCodes codes={codes} onDone={() => void readAgain()} />;
  return made ? <ConfirmStep made={made} onConfirmed={setCodes} /> : <PasswordStep onMade={setMade} />;
}

function PasswordStep({ onMade }: { onMade: (made: NewSecondFactorDto) => void }): ReactNode {
  const { t } = useMessages();
  const [password, setPassword] = useState('');
  const begin = useMutation({
    mutationFn: async () => (await client.call('secondFactor.begin', { body: { password } })).data,
    onSuccess: onMade,
  });
  return (
    <form
      className="stack narrow-form"
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate();
      }}
    >
      <p>{t('factor.what')}</p>
      <TextField
        label={t('factor.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {begin.isError ? <ErrorNotice error={begin.error} /> : null}
      <div>
        <Button type="primary" htmlType="submit" disabled={password === ''} loading={begin.isPending}>
          {t('factor.begin')}
        </Button>
      </div>
    </form>
  );
}

interface ConfirmStepProps {
  made: NewSecondFactorDto;
  onConfirmed: (recoveryCodes: readonly string[]) => void;
}

function ConfirmStep({ made: { secret, uri }, onConfirmed }: ConfirmStepProps): ReactNode {
  const { t } = useMessages();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: async () =>
      (await client.call('secondFactor.confirm', { body: { code: code.replaceAll(/\s/g, '') } })).data,
    onSuccess: ({ recoveryCodes }) => {
      onConfirmed(recoveryCodes);
    },
  });
  return (
    <form
      className="stack narrow-form"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <p>{t('factor.scan')}</p>
      <QrCode text={uri} label={t('factor.picture')} />
      <p className="small">
        {t('factor.secret')} <span className="code">{secret}</span>
      </p>
      <TextField
        label={t('signIn.code')}
        help={t('factor.codeHelp')}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        autoFocus
      />
      {confirm.isError ? <ErrorNotice error={confirm.error} /> : null}
      <div>
        <Button type="primary" htmlType="submit" disabled={code.trim() === ''} loading={confirm.isPending}>
          {t('factor.confirm')}
        </Button>
      </div>
    </form>
  );
}
