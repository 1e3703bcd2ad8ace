import { actionNames } from '@mlps/controls/rectification';
import type { RetestOutcome } from '@mlps/controls/rectification';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { moveItem } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import type { MoveDialogProps } from './move-dialog';
import { OutcomeRow } from './outcome-row';

interface Seen {
  readonly outcome: RetestOutcome;
  readonly record: string;
}

/** Tests an item again and closes it: for every object that still had the problem, what was seen. */
export function MoveRetestDialog({ item, move, onClose }: MoveDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const { session } = useSession();
  const refreshing = useRefreshing();
  const open = item.targets.filter(({ fixed }) => !fixed);
  const [seen, setSeen] = useState<Readonly<Record<string, Seen>>>({});
  const [tester, setTester] = useState('');
  // The one user of a local service cannot be the second person whom a self-inspection asks for.
  const asksTester = session?.mode === 'local' && move.gates.some(({ gate }) => gate === 'secondPerson');
  const of = (object: string): Seen => seen[object] ?? { outcome: 'fixed', record: '' };
  const allFixed = open.every(({ objectKey }) => of(objectKey).outcome === 'fixed');
  return (
    <FormDialog
      title={actionNames[move.action][lang]}
      shape="wide"
      submit={actionNames[move.action][lang]}
      disabled={!allFixed}
      onClose={onClose}
      onSubmit={() =>
        refreshing(() =>
          moveItem(
            item,
            {
              action: move.action,
              retest: open.map(({ objectKey }) => ({ object: objectKey, ...of(objectKey) })),
            },
            asksTester ? { name: tester.trim(), role: 'hospitalManager' } : undefined,
          ),
        )
      }
    >
      <p>{t('rect.retest.closeHelp')}</p>
      <ul className="outcomes">
        {open.map(({ objectKey, objectName, record }) => (
          <OutcomeRow
            key={objectKey}
            name={objectName}
            before={record}
            outcome={of(objectKey).outcome}
            record={of(objectKey).record}
            onChange={(next) => {
              setSeen({ ...seen, [objectKey]: next });
            }}
          />
        ))}
      </ul>
      {asksTester ? <TextField label={t('rect.retest.tester')} value={tester} onChange={setTester} required /> : null}
      {allFixed ? null : (
        <p className="notice-box" data-tone="warn" role="status">
          {t('rect.retest.notAllFixed')}
        </p>
      )}
    </FormDialog>
  );
}
