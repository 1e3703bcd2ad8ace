import type { ReactNode } from 'react';

/** What to say where nothing is yet: what is missing, and what to do first. */
export function Empty({ title, help, children }: { title: string; help: string; children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <h3>{title}</h3>
      <p>{help}</p>
      {children}
    </div>
  );
}
