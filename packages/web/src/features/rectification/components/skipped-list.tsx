import type { SkippedItemDto } from '@mlps/client';
import type { ReactNode } from 'react';

/** What was left as it is, each with its reason; nothing when nothing was. */
export function SkippedList({ skipped }: { skipped: readonly SkippedItemDto[] }): ReactNode {
  if (skipped.length === 0) return null;
  return (
    <ul className="plain skipped">
      {[...byReason(skipped)].map(([reason, titles]) => (
        <li key={reason}>
          <strong lang="zh-CN">{reason}</strong>
          <ul>
            {titles.map(({ id, title }) => (
              <li key={id} lang="zh-CN">
                {title}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function byReason(skipped: readonly SkippedItemDto[]): ReadonlyMap<string, SkippedItemDto[]> {
  const groups = new Map<string, SkippedItemDto[]>();
  for (const item of skipped) groups.set(item.reason, [...(groups.get(item.reason) ?? []), item]);
  return groups;
}
