import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { FileDrop } from '../../../components/file-drop';
import { SelectField } from '../../../components/select-field';
import { WorkProgress } from '../../../components/work-progress';
import { useMessages } from '../../../messages/translate';
import { useMappings } from '../api/use-mappings';
import { useOrganization } from '../api/use-organization';
import { useUpload } from '../api/use-book';
import type { BookTarget } from '../book-target';

export const BOOK_ENDINGS = '.xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv';

interface UploadPanelProps {
  target: BookTarget;
  onBook: (bookId: string) => void;
}

/** Takes a workbook and has it read; a file that cannot be read says why and leaves everything as it was. */
export function UploadPanel({ target, onBook }: UploadPanelProps): ReactNode {
  const { t } = useMessages();
  const [layout, setLayout] = useState('');
  const organization = useOrganization(target);
  const mappings = useMappings(organization.data ?? null).data ?? [];
  const { work: upload, progress, cancel } = useUpload(target);
  return (
    <section className="panel stack" aria-label={t('book.drop')}>
      {mappings.length === 0 ? null : (
        <SelectField
          label={t('book.layout')}
          help={t('book.layoutHelp')}
          value={layout}
          options={[
            { value: '', label: t('book.usualLayout') },
            ...mappings.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setLayout}
        />
      )}
      <FileDrop
        label={t('book.drop')}
        hint={t('book.dropHint')}
        accept={BOOK_ENDINGS}
        disabled={upload.isPending}
        onFile={(file) => {
          const more = layout === '' ? {} : { columnMappingId: layout };
          upload.mutate(
            { file, ...more },
            {
              onSuccess: ({ id }) => {
                onBook(id);
              },
            },
          );
        }}
      />
      {upload.isPending ? (
        <UploadProgress file={upload.variables.file.name} progress={progress} onCancel={cancel} />
      ) : null}
      {upload.isError ? <ErrorNotice error={upload.error} /> : null}
    </section>
  );
}

interface UploadProgressProps {
  file: string;
  progress: { done: number; total: number } | null;
  onCancel: () => void;
}

/** How much has been sent; how long the reading takes nobody knows before. */
function UploadProgress({ file, progress, onCancel }: UploadProgressProps): ReactNode {
  const { t } = useMessages();
  const sending = progress !== null && progress.done < progress.total;
  return (
    <WorkProgress
      label={t(sending ? 'book.sending' : 'book.reading', { file })}
      done={sending ? Math.floor((100 * progress.done) / progress.total) : null}
      total={100}
      onCancel={onCancel}
    />
  );
}
