import type { ProblemCounts as Counts } from '@mlps/controls';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { Tag } from './tag';
import type { Tone } from './tag';

const shown: readonly { key: 'high' | 'medium' | 'low' | 'unrated'; tone: Tone }[] = [
  { key: 'high', tone: 'bad' },
  { key: 'medium', tone: 'warn' },
  { key: 'low', tone: 'calm' },
  { key: 'unrated', tone: 'calm' },
];

/** Numbers of problems by risk in one line; risks without problems are left out. */
export function ProblemCounts({ problems }: { problems: Counts }): ReactNode {
  const { t } = useMessages();
  const present = shown.filter(({ key }) => problems[key] > 0);
  if (present.length === 0) return <span className="quiet">0</span>;
  return (
    <span className="tag-row">
      {present.map(({ key, tone }) => (
        <Tag key={key} tone={tone}>
          {t(`score.problem.${key}`)} {problems[key]}
        </Tag>
      ))}
    </span>
  );
}
