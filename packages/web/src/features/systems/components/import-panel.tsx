import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { FileDrop } from '../../../components/file-drop';
import { useMessages } from '../../../messages/translate';
import { useImportEvaluation } from '../api/import-evaluation';
import { readDocumentFile } from '../read-document-file';

/** Takes an evaluation document, registers it, and opens the evaluation; a faulty one shows each fault with its place. */
export function ImportPanel(): ReactNode {
  const { t } = useMessages();
  const navigate = useNavigate();
  const register = useImportEvaluation();
  const work = useMutation({
    mutationFn: async (file: File) => register.mutateAsync(await readDocumentFile(file, t)),
    onSuccess: ({ evaluation }) =>
      navigate({ to: '/evaluations/$evaluationId', params: { evaluationId: evaluation.id } }),
  });
  return (
    <div className="stack">
      <FileDrop
        label={t('import.drop')}
        hint={t('import.hint')}
        accept=".json,application/json"
        disabled={work.isPending}
        onFile={work.mutate}
      />
      {work.isPending ? <p role="status">{t('import.working', { file: work.variables.name })}</p> : null}
      {work.isError ? <ErrorNotice error={work.error} /> : null}
    </div>
  );
}
