import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { download } from '../lib/download';
import { ErrorNotice } from './error-notice';

interface DownloadButtonProps {
  address: string;
  /** used when the service names none */
  fileName: string;
  /** says what is downloaded where the words alone do not */
  label?: string;
  children: ReactNode;
}

/** Downloads a file; when that fails, says why instead of leaving the page. */
export function DownloadButton({ address, fileName, label, children }: DownloadButtonProps): ReactNode {
  const work = useMutation({ mutationFn: () => download(address, fileName) });
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
