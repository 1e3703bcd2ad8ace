/** What narrows the list of systems; filters live in the address, so that they can be sent and kept. */
export interface SystemsSearch {
  q?: string;
  organization?: string;
  grade?: string;
  /** conclusion of the latest round */
  conclusion?: string;
  /** `overdue`: with late items; `due`: with a duty that is late or near */
  late?: 'overdue' | 'due';
  /** state of the latest round */
  round?: 'draft' | 'inProgress' | 'completed' | 'none';
}

export const roundStates = ['draft', 'inProgress', 'completed', 'none'] as const;

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readSystemsSearch(search: Record<string, unknown>): SystemsSearch {
  const text = (name: string): string | undefined => {
    const given = search[name];
    return typeof given === 'string' && given !== '' ? given : undefined;
  };
  const late = (['overdue', 'due'] as const).find((word) => word === search['late']);
  const round = roundStates.find((word) => word === search['round']);
  const read = {
    q: text('q'),
    organization: text('organization'),
    grade: text('grade'),
    conclusion: text('conclusion'),
    late,
    round,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
