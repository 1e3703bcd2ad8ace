import { useId } from 'react';
import type { ReactNode } from 'react';

interface PanelProps {
  title: string;
  /** one quiet sentence beside the title */
  help?: string;
  children: ReactNode;
}

/** One titled part of a page. */
export function Panel({ title, help, children }: PanelProps): ReactNode {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {help === undefined ? null : <p className="quiet small">{help}</p>}
      </header>
      {children}
    </section>
  );
}
