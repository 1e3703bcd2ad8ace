import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { FileDrop } from '../../../components/file-drop';
import { SendingProgress } from '../../../components/sending-progress';
import { useCancellable } from '../../../lib/use-cancellable';
import { useMessages } from '../../../messages/translate';
import { importEvaluation } from '../api/import-evaluation';
import type { ImportAnswers } from '../api/import-evaluation';
import { readDocumentFile } from '../read-document-file';
import { ImportQuestions } from './import-questions';

interface Attempt {
  file: File;
  answers: ImportAnswers;
}

/** Takes an evaluation document, registers it, and opens the evaluation; a faulty one shows each fault with its place. */
export function ImportPanel(): ReactNode {
  const { t } = useMessages();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { work, progress, cancel } = useCancellable(async ({ file, answers }: Attempt, signal, report) => {
    const document = await readDocumentFile(file, t);
    const { id } = await importEvaluation({ document, answers }, signal, report);
    await queries.invalidateQueries();
    await navigate({ to: '/evaluations/$evaluationId', params: { evaluationId: id } });
  });
  return (
    <div className="stack">
      <FileDrop
        label={t('import.drop')}
        hint={t('import.hint')}
        accept=".json,application/json"
        disabled={work.isPending}
        onFile={(file) => {
          work.mutate({ file, answers: {} });
        }}
      />
      {work.isPending ? (
        <SendingProgress
          file={work.variables.file.name}
          progress={progress}
          then={t('import.working', { file: work.variables.file.name })}
          onCancel={cancel}
          final
        />
      ) : null}
      {work.isError ? (
        <>
          <ErrorNotice error={work.error} />
          <ImportQuestions
            error={work.error}
            onAnswer={(answer) => {
              const { file, answers } = work.variables;
              work.mutate({ file, answers: { ...answers, ...answer } });
            }}
          />
        </>
      ) : null}
    </div>
  );
}
