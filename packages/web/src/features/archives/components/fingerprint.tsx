import type { ReactNode } from 'react';

/** A fingerprint in groups of four, as people read it to each other. */
export function Fingerprint({ value }: { value: string }): ReactNode {
  return <span className="code fingerprint">{value.replace(/(.{4})(?=.)/g, '$1 ')}</span>;
}
