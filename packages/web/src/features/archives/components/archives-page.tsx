import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { FileDrop } from '../../../components/file-drop';
import { PageHead } from '../../../components/page-head';
import { SendingProgress } from '../../../components/sending-progress';
import { useCancellable } from '../../../lib/use-cancellable';
import { useMessages } from '../../../messages/translate';
import { inspectArchive } from '../api/use-archives';
import { ArchivePreview } from './archive-preview';
import { KeysPanel } from './keys-panel';

/** Takes an archive of a system from another instance: look first, compare the key, then import. */
export function ArchivesPage(): ReactNode {
  const { t } = useMessages();
  const { work: look, progress, cancel } = useCancellable(inspectArchive);
  return (
    <>
      <PageHead title={t('archive.title')} lead={t('archive.lead')} />
      <section className="panel stack" aria-label={t('archive.title')}>
        <FileDrop
          label={t('archive.drop')}
          hint={t('archive.hint')}
          accept=".mlpsarchive,.zip,application/zip"
          disabled={look.isPending}
          onFile={(file) => {
            look.mutate(file);
          }}
        />
        {look.isPending ? (
          <SendingProgress
            file={look.variables.name}
            progress={progress}
            then={t('archive.looking', { file: look.variables.name })}
            onCancel={cancel}
          />
        ) : null}
        {look.isError ? <ErrorNotice error={look.error} /> : null}
      </section>
      {look.data ? <ArchivePreview key={look.submittedAt} {...look.data} /> : null}
      <KeysPanel />
    </>
  );
}
