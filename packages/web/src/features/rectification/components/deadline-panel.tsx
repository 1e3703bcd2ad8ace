import type { ExtensionDto, RectificationItemDto } from '@mlps/client';
import { extensionRoles, stateTable } from '@mlps/controls/rectification';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { DueText } from './due-text';
import { useHeldRoles } from '../../session/use-held-roles';
import { AskForTimeDialog, DecideOnTimeDialog } from './extension-dialogs';
import { EarlierDialog } from './earlier-dialog';

type Open = 'ask' | 'earlier' | 'approve' | 'refuse' | 'withdraw';

/** Until when, and every request for more time with what became of it. */
export function DeadlinePanel({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <Panel title={t('rect.column.due')}>
      <div className="stack">
        <p className="big">
          <DueText state={item.state} dueDate={item.dueDate} />
        </p>
        {item.extensions.length === 0 ? null : (
          <ol className="extensions" aria-label={t('rect.extension.list')}>
            {item.extensions.map((extension) => (
              <Extension key={extension.id} extension={extension} />
            ))}
          </ol>
        )}
        <Buttons item={item} onOpen={setOpen} />
      </div>
      {open === 'ask' ? <AskForTimeDialog item={item} onClose={close} /> : null}
      {open === 'earlier' ? <EarlierDialog item={item} onClose={close} /> : null}
      {open === 'approve' || open === 'refuse' || open === 'withdraw' ? (
        <DecideOnTimeDialog item={item} decision={open} onClose={close} />
      ) : null}
    </Panel>
  );
}

function Buttons({ item, onOpen }: { item: RectificationItemDto; onOpen: (open: Open) => void }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const holds = useHeldRoles();
  const decides = can('rectification.decide') && holds(extensionRoles.decide);
  const asks = can('rectification.write') && holds(extensionRoles.request);
  const waiting = item.extensions.some(({ status }) => status === 'requested');
  const opener =
    (open: Open): (() => void) =>
    () => {
      onOpen(open);
    };
  if (!stateTable[item.state].owed) return null;
  return (
    <div className="tag-row no-print">
      {waiting && decides ? (
        <>
          <Button type="primary" onClick={opener('approve')}>
            {t('rect.extension.approve')}
          </Button>
          <Button onClick={opener('refuse')}>{t('rect.extension.refuse')}</Button>
        </>
      ) : null}
      {waiting && asks ? <Button onClick={opener('withdraw')}>{t('rect.extension.withdraw')}</Button> : null}
      {!waiting && asks ? (
        <>
          <Button onClick={opener('ask')}>{t('rect.extension.ask')}</Button>
          <Button onClick={opener('earlier')}>{t('rect.extension.earlier')}</Button>
        </>
      ) : null}
    </div>
  );
}

const tones: Readonly<Record<ExtensionDto['status'], Tone>> = {
  requested: 'warn',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'calm',
};

function Extension({ extension }: { extension: ExtensionDto }): ReactNode {
  const { t, lang } = useMessages();
  const { status, oldDate, newDate, reason, requestedBy, decidedBy, note } = extension;
  return (
    <li>
      <p>
        <Tag tone={tones[status]}>{t(`rect.extension.${status}`)}</Tag>{' '}
        {t('rect.extension.span', { from: day(oldDate, lang), to: day(newDate, lang) })}
      </p>
      <p className="small">
        {requestedBy}
        {t('list.colon')}
        {reason}
      </p>
      {decidedBy === null ? null : (
        <p className="quiet small">
          {decidedBy}
          {note ? `${t('list.colon')}${note}` : null}
        </p>
      )}
    </li>
  );
}
