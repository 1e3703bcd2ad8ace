import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { saveBlob } from '../lib/save-blob';
import { ErrorNotice } from './error-notice';

/** A file that is ready to be saved. */
export interface FetchedFile {
  blob: Blob;
  fileName: string;
}

interface DownloadButtonProps {
  fetchFile: () => Promise<FetchedFile>;
  /** says what is downloaded where the words alone do not */
  label?: string;
  children: ReactNode;
}

/** Downloads a file; when that fails, says why instead of leaving the page. */
export function DownloadButton({ fetchFile, label, children }: DownloadButtonProps): ReactNode {
  const work = useMutation({ mutationFn: fetchFile, onSuccess: ({ blob, fileName }) => saveBlob(blob, fileName) });
  return (
    <>
      <Button
        loading={work.isPending}
        aria-label={label}
        onClick={() => {
          work.mutate();
        }}
      >
        {children}
      </Button>
      {work.isError ? <ErrorNotice error={work.error} /> : null}
    </>
  );
}
