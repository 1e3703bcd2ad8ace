import type { CampaignUnitDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';

type UnitState = CampaignUnitDto['state'];

/** States of a unit in the order in which tables list them. */
export const unitStates: readonly UnitState[] = ['overdue', 'returned', 'notStarted', 'submitted', 'accepted'];

const tones: Readonly<Record<UnitState, Tone>> = {
  overdue: 'bad',
  returned: 'bad',
  notStarted: 'calm',
  submitted: 'accent',
  accepted: 'ok',
};

export function UnitTag({ state }: { state: UnitState }): ReactNode {
  const { t } = useMessages();
  return <Tag tone={tones[state]}>{t(`campaigns.unit.${state}`)}</Tag>;
}
