import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';
import type { LevelStep } from '../level-rows';

/** What an item asks beside the level below it. */
export function StepTag({ step }: { step: LevelStep }): ReactNode {
  const { t } = useMessages();
  const tone = step === 'new' ? 'warn' : step === 'changed' ? 'accent' : 'calm';
  return <Tag tone={tone}>{t(`item.step.${step}`)}</Tag>;
}
