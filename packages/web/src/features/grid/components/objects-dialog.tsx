import type { ObjectDto } from '@mlps/client';
import { kindName, kindsFor } from '@mlps/controls';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { WorkProgress } from '../../../components/work-progress';
import { useSession } from '../../session/use-session';
import { useMessages } from '../../../messages/translate';
import { useObjects } from '../../evaluation/api/use-objects';
import { addObjects, forgetObjects } from '../api/objects';
import type { GridController } from '../grid-controller';
import { readObjects } from '../model/read-objects.js';
import type { ObjectLine } from '../model/read-objects.js';
import { ObjectForm } from './object-form';
import { ObjectList } from './object-list';
import { RemoveObject } from './remove-object';

interface ObjectsDialogProps {
  controller: GridController;
  onClose: () => void;
}

type Asking = { readonly kind: 'edit' | 'remove'; readonly object: ObjectDto };

/** The objects of the evaluation: add several of one kind at once, change one, take one away. */
export function ObjectsDialog({ controller, onClose }: ObjectsDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const { head, whole, saver, refresh } = controller.workspace;
  const kinds = kindsFor(whole.items);
  const objects = useObjects(head.evaluationId);
  const [kind, setKind] = useState<string>(kinds[0] ?? 'server');
  const [names, setNames] = useState('');
  const [added, setAdded] = useState<number | null>(null);
  const adding = useRef<AbortController | null>(null);
  // after each addition the keyboard is back in the names, for the next kind
  const [round, setRound] = useState(0);
  const [asking, setAsking] = useState<Asking | null>(null);
  const may = can('evaluations.write') && head.state !== 'completed';
  const wanted = readObjects(names, kind);
  const unknown = [...new Set(wanted.flatMap(({ unknownKind }) => unknownKind ?? []))];
  const follow = async (): Promise<void> => {
    await Promise.all([refresh(), forgetObjects(head.evaluationId)]);
  };
  const stop = (): void => {
    setAsking(null);
  };
  return (
    <>
      <FormDialog
        title={t('grid.objects.title')}
        shape="wide"
        submit={wanted.length === 0 ? t('grid.objects.add') : t('grid.objects.do', { count: wanted.length })}
        leave={t('dialog.close')}
        disabled={wanted.length === 0 || unknown.length > 0 || !may}
        keepOpen
        onClose={onClose}
        onSubmit={async () => {
          await saver.flush();
          const fresh = wanted.map((line) => ({ name: line.name, kind: line.kind }));
          adding.current = new AbortController();
          let there = 0;
          const tell = (count: number): void => {
            there = count;
            setAdded(count);
          };
          try {
            await addObjects(head.evaluationId, fresh, tell, adding.current.signal);
            setRound(round + 1);
          } finally {
            setNames(remaining(wanted, there)); // those that are not there yet can be added again, or given up
            setAdded(null);
            await follow();
          }
        }}
      >
        {may ? (
          <>
            <SelectField
              label={t('grid.objects.kind')}
              value={kind}
              options={kinds.map((value) => ({ value: value as string, label: kindName(value, lang) }))}
              onChange={setKind}
            />
            <TextField
              key={round}
              autoFocus={round > 0}
              label={t('grid.objects.names')}
              help={t('grid.objects.namesHelp')}
              value={names}
              onChange={setNames}
              lines={4}
              fault={
                unknown.length === 0
                  ? undefined
                  : t('grid.objects.unknownKind', { kinds: unknown.join(t('list.comma')) })
              }
            />
          </>
        ) : (
          <p className="quiet">{t('grid.objects.locked')}</p>
        )}
        {added === null ? null : (
          <WorkProgress
            done={added}
            total={wanted.length}
            label={t('grid.objects.adding')}
            onCancel={() => adding.current?.abort()}
          />
        )}
        {objects.error ? <ErrorNotice error={objects.error} /> : null}
        <ObjectList
          objects={[...(objects.data?.values() ?? [])]}
          mayChange={may}
          onEdit={(object) => {
            setAsking({ kind: 'edit', object });
          }}
          onRemove={(object) => {
            setAsking({ kind: 'remove', object });
          }}
        />
      </FormDialog>
      {asking?.kind === 'edit' ? (
        <ObjectForm
          evaluationId={head.evaluationId}
          object={asking.object}
          kinds={kinds}
          onSaved={follow}
          onClose={stop}
        />
      ) : null}
      {asking?.kind === 'remove' ? (
        <RemoveObject controller={controller} object={asking.object} onRemoved={follow} onClose={stop} />
      ) : null}
    </>
  );
}

function remaining(lines: readonly ObjectLine[], there: number): string {
  return lines
    .slice(there)
    .map(({ text }) => text)
    .join('\n');
}
