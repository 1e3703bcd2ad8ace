import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

interface WorkProgressProps {
  /** what is being done */
  label: string;
  /** null while nobody knows how much there is */
  done: number | null;
  total: number;
  onCancel?: () => void;
}

/** How far long work has come, with the way to stop it. */
export function WorkProgress({ label, done, total, onCancel }: WorkProgressProps): ReactNode {
  const { t } = useMessages();
  return (
    <div className="work-progress" role="status">
      <span>
        {label}
        {done === null ? null : ` ${t('progress.of', { done, total })}`}
      </span>
      <progress aria-label={label} {...(done === null ? {} : { value: done, max: total })} />
      {onCancel === undefined ? null : <Button onClick={onCancel}>{t('progress.cancel')}</Button>}
    </div>
  );
}
