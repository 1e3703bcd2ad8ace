import type { JobReportDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { ErrorNotice } from '../../../components/error-notice';
import { PageHead } from '../../../components/page-head';
import { Panel } from '../../../components/panel';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { WorkProgress } from '../../../components/work-progress';
import { client } from '../../../lib/client';
import { saveBlob } from '../../../lib/save-blob';
import { useCancellable } from '../../../lib/use-cancellable';
import { useMessages } from '../../../messages/translate';
import { BackupHistory } from './backup-history';

const ciphers = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const;
const SHORTEST = 12;

/** What keeps the service going: encrypted backups, and the jobs that otherwise run by themselves. */
export function UpkeepPage(): ReactNode {
  const { t } = useMessages();
  return (
    <>
      <PageHead title={t('upkeep.title')} lead={t('upkeep.lead')} />
      <div className="columns">
        <Panel title={t('backup.title')} help={t('backup.help')}>
          <BackupForm />
        </Panel>
        <Panel title={t('jobs.title')} help={t('jobs.help')}>
          <DailyJobs />
        </Panel>
      </div>
      <BackupHistory />
    </>
  );
}

function BackupForm(): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [cipher, setCipher] = useState<(typeof ciphers)[number]>('aes-256-gcm');
  const { work, cancel } = useCancellable(async (_: void, signal) => {
    const { data, fileName } = await client.call('backups.make', { body: { passphrase, cipher } }, { signal });
    saveBlob(data, fileName ?? 'backup.mlps');
    await queries.invalidateQueries({ queryKey: ['admin', 'backups'] });
    return fileName;
  });
  return (
    <form
      className="stack narrow-form"
      onSubmit={(event) => {
        event.preventDefault();
        work.mutate();
      }}
    >
      <TextField
        label={t('backup.passphrase')}
        help={t('backup.passphraseHelp', { length: SHORTEST })}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      <TextField
        label={t('password.again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        fault={again !== '' && again !== passphrase ? t('password.differs') : undefined}
      />
      <SelectField
        label={t('backup.cipher')}
        value={cipher}
        options={ciphers.map((value) => ({ value, label: t(`backup.cipher.${value}`) }))}
        onChange={setCipher}
      />
      {work.isError ? <ErrorNotice error={work.error} /> : null}
      {work.isPending ? <WorkProgress label={t('backup.working')} done={null} total={0} onCancel={cancel} /> : null}
      {work.isSuccess ? (
        <p className="notice-box" data-tone="ok" role="status">
          {t('backup.done', { file: work.data ?? '' })}
        </p>
      ) : null}
      <div>
        <Button
          type="primary"
          htmlType="submit"
          disabled={passphrase.length < SHORTEST || again !== passphrase || work.isPending}
        >
          {t('backup.make')}
        </Button>
      </div>
    </form>
  );
}

function DailyJobs(): ReactNode {
  const { t } = useMessages();
  const run = useMutation({ mutationFn: async () => (await client.call('jobs.daily', {})).data });
  return (
    <div className="stack">
      <div>
        <Button
          loading={run.isPending}
          onClick={() => {
            run.mutate();
          }}
        >
          {t('jobs.run')}
        </Button>
      </div>
      {run.isError ? <ErrorNotice error={run.error} /> : null}
      {run.data ? (
        <p className="notice-box" data-tone="ok" role="status">
          {t('jobs.report', counts(run.data))}
        </p>
      ) : null}
    </div>
  );
}

function counts({ expired, disabled, reminders, mails, failedMails }: JobReportDto) {
  return { expired, disabled, reminders, mails, failed: failedMails };
}
