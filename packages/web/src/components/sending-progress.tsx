import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { WorkProgress } from './work-progress';

interface SendingProgressProps {
  file: string;
  /** null before the first report; then bytes */
  progress: { done: number; total: number } | null;
  /** what the service does once all has been sent */
  then: string;
  onCancel: () => void;
  /** what follows the sending changes data: it is the service's then, and not to be stopped any more */
  final?: boolean;
}

/** How much of a file has been sent; how long the service then works on it nobody knows before. */
export function SendingProgress({ file, progress, then, onCancel, final = false }: SendingProgressProps): ReactNode {
  const { t } = useMessages();
  const sending = progress === null || progress.done < progress.total;
  const percent = progress === null || !sending ? null : Math.floor((100 * progress.done) / progress.total);
  const stop = final && !sending ? {} : { onCancel };
  return <WorkProgress label={sending ? t('progress.sending', { file }) : then} done={percent} total={100} {...stop} />;
}
