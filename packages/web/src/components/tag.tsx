import type { ReactNode } from 'react';

export type Tone = 'bad' | 'warn' | 'ok' | 'accent' | 'calm';

/** A short word with a colour; the word alone says everything. */
export function Tag({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  );
}
