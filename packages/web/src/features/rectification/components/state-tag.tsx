import { stateTable } from '@mlps/controls/rectification';
import type { RectificationState } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';

const tones: Readonly<Record<RectificationState, Tone>> = {
  open: 'bad',
  planned: 'warn',
  inProgress: 'warn',
  submitted: 'accent',
  closed: 'ok',
  accepted: 'calm',
  cancelled: 'calm',
};

/** State of an item, in the words of the state table. */
export function StateTag({ state }: { state: RectificationState }): ReactNode {
  const { lang } = useMessages();
  return <Tag tone={tones[state]}>{stateTable[state][lang]}</Tag>;
}
