import type { ManyItemsResultDto, RectificationItemDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { BulkDialog } from './bulk-dialog';
import { SkippedList } from './skipped-list';

interface BulkBarProps {
  selected: readonly RectificationItemDto[];
  onDone: () => void;
}

/** What can be done with the chosen items, and what was done with those chosen last. */
export function BulkBar({ selected, onDone }: BulkBarProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const [editing, setEditing] = useState(false);
  const [result, setResult] = useState<ManyItemsResultDto | null>(null);
  if (!can('rectification.write')) return null;
  return (
    <>
      {result ? (
        <div
          className="notice-box stack bulk-result"
          data-tone={result.skipped.length > 0 ? 'warn' : 'ok'}
          role="status"
        >
          <p>
            {t('rect.bulk.done', {
              changed: result.changed,
              unchanged: result.unchanged,
              skipped: result.skipped.length,
            })}
          </p>
          <SkippedList skipped={result.skipped} />
        </div>
      ) : null}
      {selected.length === 0 ? null : (
        <div className="bulk-bar">
          <strong aria-live="polite">{t('rect.bulk.chosen', { count: selected.length })}</strong>
          <Button
            type="primary"
            onClick={() => {
              setEditing(true);
            }}
          >
            {t('rect.bulk.edit')}
          </Button>
          <Button onClick={onDone}>{t('rect.bulk.clear')}</Button>
        </div>
      )}
      {editing ? (
        <BulkDialog
          items={selected}
          onClose={() => {
            setEditing(false);
          }}
          onResult={(made) => {
            setResult(made);
            onDone();
          }}
        />
      ) : null}
    </>
  );
}
