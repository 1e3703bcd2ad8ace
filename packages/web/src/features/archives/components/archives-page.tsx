import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { FileDrop } from '../../../components/file-drop';
import { PageHead } from '../../../components/page-head';
import { useMessages } from '../../../messages/translate';
import { inspectArchive } from '../api/use-archives';
import { ArchivePreview } from './archive-preview';
import { KeysPanel } from './keys-panel';

/** Takes an archive of a system from another instance: look first, compare the key, then import. */
export function ArchivesPage(): ReactNode {
  const { t } = useMessages();
  const look = useMutation({
    mutationFn: async (file: File) => ({ file, preview: await inspectArchive(file) }),
  });
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
        {look.isPending ? <p role="status">{t('archive.looking', { file: look.variables.name })}</p> : null}
        {look.isError ? <ErrorNotice error={look.error} /> : null}
      </section>
      {look.data ? <ArchivePreview key={look.submittedAt} {...look.data} /> : null}
      <KeysPanel />
    </>
  );
}
