import type { HistoryDto, RectificationItemDto } from '@mlps/client';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { addNote } from '../api/change-item';
import { useHistory } from '../api/use-item';
import { useRefresh } from '../api/use-refresh';
import { HistoryEntry } from './history-entry';

const FIRST_SHOWN = 15;

/** Progress notes and every change: who, when, in which role, what and why. */
export function HistoryPanel({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const history = useHistory(item.id);
  return (
    <Panel title={t('rect.history.title')}>
      <div className="stack">
        {can('rectification.write') ? <NoteForm item={item} /> : null}
        <Loaded queries={[history]}>{([lines]) => <Lines lines={lines} />}</Loaded>
      </div>
    </Panel>
  );
}

function NoteForm({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const refresh = useRefresh();
  const [text, setText] = useState('');
  const save = useMutation({
    mutationFn: () => addNote(item, text.trim()),
    onSuccess: async () => {
      setText('');
      await refresh();
    },
  });
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') save.mutate();
      }}
    >
      <textarea
        className="native-input"
        rows={1}
        aria-label={t('rect.history.note')}
        placeholder={t('rect.history.notePlaceholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button htmlType="submit" loading={save.isPending} disabled={text.trim() === ''}>
        {t('rect.history.addNote')}
      </Button>
      {save.isError ? <ErrorNotice error={save.error} /> : null}
    </form>
  );
}

function Lines({ lines }: { lines: readonly HistoryDto[] }): ReactNode {
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, FIRST_SHOWN);
  return (
    <>
      <ol className="history" aria-label={t('rect.history.title')}>
        {shown.map((line) => (
          <HistoryEntry key={line.id} line={line} />
        ))}
      </ol>
      {shown.length < lines.length ? (
        <div>
          <Button
            onClick={() => {
              setAll(true);
            }}
          >
            {t('rect.history.all', { count: lines.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
