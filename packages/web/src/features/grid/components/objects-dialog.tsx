import { kindName, kindsFor } from '@mlps/controls';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useSession } from '../../session/use-session';
import { useMessages } from '../../../messages/translate';
import { addObjects, removeObject, reopenRecording } from '../api/objects';
import type { GridController } from '../grid-controller';

interface ObjectsDialogProps {
  controller: GridController;
  onClose: () => void;
}

/** The objects of the evaluation: add several of one kind at once, and take away what has no results. */
export function ObjectsDialog({ controller, onClose }: ObjectsDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const { head, whole, saver } = controller.workspace;
  const kinds = kindsFor(whole.items);
  const [kind, setKind] = useState<string>(kinds[0] ?? 'server');
  const [names, setNames] = useState('');
  const may = can('evaluations.write') && head.state !== 'completed';
  const wanted = names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const remove = useMutation({
    mutationFn: async (id: string) => {
      await removeObject(head.evaluationId, id);
      await reopenRecording(head.evaluationId);
    },
  });
  return (
    <FormDialog
      title={t('grid.objects.title')}
      shape="wide"
      submit={t('grid.objects.do', { count: wanted.length })}
      disabled={wanted.length === 0 || !may}
      onClose={onClose}
      onSubmit={async () => {
        await saver.flush();
        await addObjects(
          head.evaluationId,
          wanted.map((name) => ({ name, kind })),
        );
        await reopenRecording(head.evaluationId);
      }}
    >
      <SelectField
        label={t('grid.objects.kind')}
        value={kind}
        options={kinds.map((value) => ({ value: value as string, label: kindName(value, lang) }))}
        onChange={setKind}
      />
      <TextField
        label={t('grid.objects.names')}
        help={t('grid.objects.namesHelp')}
        value={names}
        onChange={setNames}
        lines={4}
        disabled={!may}
      />
      {remove.error ? <ErrorNotice error={remove.error} /> : null}
      <ul className="object-list" aria-label={t('grid.objects.there', { count: whole.objects.length })}>
        {whole.objects.map(({ id, name, kind: its }) => (
          <li key={id}>
            <span>
              {name} <span className="quiet small">{kindName(its, lang)}</span>
            </span>
            <button
              type="button"
              className="link-button"
              aria-label={t('grid.objects.remove', { name })}
              disabled={!may || remove.isPending}
              onClick={() => {
                remove.mutate(id);
              }}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
