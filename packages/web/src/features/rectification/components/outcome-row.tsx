import { outcomeNames, retestOutcomes } from '@mlps/controls/rectification';
import type { RetestOutcome } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { useMessages } from '../../../messages/translate';

interface OutcomeRowProps {
  name: string;
  /** what was recorded when the problem was found */
  before: string | null;
  /** undefined while the object was not tested */
  outcome: RetestOutcome | undefined;
  record: string;
  onChange: (next: { outcome: RetestOutcome; record: string }) => void;
}

const known = retestOutcomes.filter((outcome) => outcome !== 'new');

/** One object of a retest: what was found then, what is seen now. */
export function OutcomeRow({ name, before, outcome, record, onChange }: OutcomeRowProps): ReactNode {
  const { t, lang } = useMessages();
  return (
    <li className="outcome">
      <strong>{name}</strong>
      {before ? <p className="quiet small">{t('rect.retest.before', { record: before })}</p> : null}
      <Choices<RetestOutcome | ''>
        label={t('rect.retest.outcomeOf', { name })}
        options={known.map((value) => ({ value, label: outcomeNames[value][lang] }))}
        value={outcome ?? ''}
        onChange={(next) => {
          if (next !== '') onChange({ outcome: next, record });
        }}
      />
      {outcome === undefined ? null : (
        <textarea
          className="native-input"
          rows={2}
          aria-label={t('rect.retest.recordOf', { name })}
          placeholder={outcome === 'couldNotTest' ? t('rect.retest.whyNot') : t('rect.retest.record')}
          required
          value={record}
          onChange={(event) => {
            onChange({ outcome, record: event.target.value });
          }}
        />
      )}
    </li>
  );
}
