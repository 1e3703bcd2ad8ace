import { wordingPlaces } from '@mlps/controls';
import type { Item, Result } from '@mlps/controls';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { addWording } from '../api/wordings';
import type { GridController } from '../grid-controller';
import type { GridObject } from '../model/view.js';

interface KeepWordingProps {
  controller: GridController;
  item: Item;
  object: GridObject;
  result: Result | null;
  text: string;
  onClose: () => void;
}

/** Keep a record as a wording: the name of the object becomes a place that is filled at the next use. */
export function KeepWording({ controller, item, object, result, text, onClose }: KeepWordingProps): ReactNode {
  const { t, lang } = useMessages();
  const { organizationId } = controller.workspace.head;
  const [wording, setWording] = useState(() => text.replaceAll(object.name, `{${wordingPlaces.object[lang]}}`));
  const [whose, setWhose] = useState<'own' | 'shared'>('own');
  const [where, setWhere] = useState<'item' | 'any'>('item');
  const places = Object.values(wordingPlaces).map((place) => `{${place[lang]}}`);
  return (
    <FormDialog
      title={t('grid.wordings.keep')}
      submit={t('grid.wordings.keepDo')}
      disabled={wording.trim() === ''}
      onClose={onClose}
      onSubmit={() =>
        addWording({
          text: wording,
          organizationId: whose === 'shared' ? organizationId : null,
          item: where === 'item' ? item.id : null,
          result: where === 'item' ? result : null,
        })
      }
    >
      <TextField
        label={t('grid.wordings.text')}
        help={t('grid.wordings.places', { places: places.join(' ') })}
        value={wording}
        onChange={setWording}
        lines={5}
        required
        autoFocus
      />
      <SelectField
        label={t('grid.wordings.where')}
        value={where}
        options={[
          { value: 'item', label: t('grid.wordings.where.item', { item: `${item.clause} ${item.letter}`.trim() }) },
          { value: 'any', label: t('grid.wordings.where.any') },
        ]}
        onChange={setWhere}
      />
      {organizationId === null ? null : (
        <SelectField
          label={t('grid.wordings.whose')}
          value={whose}
          options={[
            { value: 'own', label: t('grid.wordings.whose.own') },
            { value: 'shared', label: t('grid.wordings.whose.shared') },
          ]}
          onChange={setWhose}
        />
      )}
    </FormDialog>
  );
}
