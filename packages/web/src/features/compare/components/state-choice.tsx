import { problemStateNames } from '@mlps/controls';
import type { ProblemState } from '@mlps/controls';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { useMessages } from '../../../messages/translate';

interface StateChoiceProps {
  states: readonly ProblemState[];
  counts: Readonly<Record<ProblemState, number>>;
  all: number;
  value: ProblemState | 'all';
  onChange: (next: ProblemState | 'all') => void;
}

/** What became of the problems, each with its number. */
export function StateChoice({ states, counts, all, value, onChange }: StateChoiceProps): ReactNode {
  const { t, lang } = useMessages();
  return (
    <Choices<ProblemState | 'all'>
      label={t('compare.state')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'all', label: `${t('filter.all')} ${all}` },
        ...states.map((state) => ({ value: state, label: `${problemStateNames[state][lang]} ${counts[state]}` })),
      ]}
    />
  );
}
