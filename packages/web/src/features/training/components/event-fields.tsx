import { trainingKindNames } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import type { EventDraft, TrainingKind } from '../event-draft';

interface EventFieldsProps {
  draft: EventDraft;
  onDraft: (next: EventDraft) => void;
}

const kinds = Object.keys(trainingKindNames) as TrainingKind[];

/** The entries of an event. */
export function EventFields({ draft, onDraft }: EventFieldsProps): ReactNode {
  const { t, lang } = useMessages();
  const set =
    (key: Exclude<keyof EventDraft, 'kinds'>) =>
    (next: string): void => {
      onDraft({ ...draft, [key]: next });
    };
  const lines = (key: 'presentLeaders' | 'topics' | 'cases' | 'materials', required = false): ReactNode => (
    <TextField
      label={t(`training.field.${key}`)}
      help={t('papers.facts.onePerLine')}
      lines={2}
      value={draft[key]}
      onChange={set(key)}
      required={required}
    />
  );
  return (
    <>
      <TextField
        label={t('training.field.title')}
        value={draft.title}
        onChange={set('title')}
        required
        maxLength={500}
      />
      <fieldset className="rows">
        <legend>{t('training.field.kinds')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="check">
            <input
              type="checkbox"
              checked={draft.kinds.includes(kind)}
              onChange={(event) => {
                const others = draft.kinds.filter((one) => one !== kind);
                onDraft({ ...draft, kinds: event.target.checked ? [...others, kind] : others });
              }}
            />
            {trainingKindNames[kind][lang]}
          </label>
        ))}
      </fieldset>
      <TextField type="date" label={t('training.field.on')} value={draft.on} onChange={set('on')} required />
      <TextField
        label={t('training.field.place')}
        value={draft.place}
        onChange={set('place')}
        required
        maxLength={500}
      />
      <TextField
        label={t('training.field.organizer')}
        value={draft.organizer}
        onChange={set('organizer')}
        required
        maxLength={500}
      />
      <TextField
        type="number"
        label={t('training.field.participants')}
        value={draft.participants}
        onChange={set('participants')}
        required
      />
      {lines('topics', true)}
      {lines('presentLeaders')}
      {lines('cases')}
      {lines('materials')}
      <TextField label={t('training.field.effect')} lines={3} value={draft.effect} onChange={set('effect')} />
    </>
  );
}
