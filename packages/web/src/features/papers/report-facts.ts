import type { FactField, FactGroup } from './fact-fields';

const party = (who: 'body' | 'client'): FactField[] => [
  { path: `${who}.name`, label: 'papers.facts.unitName', type: 'text' },
  ...(who === 'body' ? [{ path: 'body.code', label: 'papers.facts.bodyCode', type: 'text' } as const] : []),
  { path: `${who}.address`, label: 'papers.facts.address', type: 'text' },
  { path: `${who}.contact`, label: 'papers.facts.contact', type: 'text' },
  { path: `${who}.officePhone`, label: 'papers.facts.phone', type: 'text' },
];

/** The classes in the standard's order; each has a chapter of its own, which begins with what is already in place. */
const measures = [
  ['PES', 'papers.facts.measures.PES'],
  ['CNS', 'papers.facts.measures.CNS'],
  ['ABS', 'papers.facts.measures.ABS'],
  ['CES', 'papers.facts.measures.CES'],
  ['SMC', 'papers.facts.measures.SMC'],
  ['PSS', 'papers.facts.measures.PSS'],
  ['ORS', 'papers.facts.measures.ORS'],
  ['HRS', 'papers.facts.measures.HRS'],
  ['CMS', 'papers.facts.measures.CMS'],
  ['MMS', 'papers.facts.measures.MMS'],
] as const;

/** What an evaluation report tells of its parties, its course and what is in place; without it the report names gaps. */
export const reportFactGroups: readonly FactGroup[] = [
  { title: 'papers.facts.body', fields: party('body') },
  { title: 'papers.facts.client', fields: party('client') },
  {
    title: 'papers.facts.course',
    fields: [
      { path: 'preparedBy.date', label: 'papers.facts.preparedOn', type: 'date' },
      { path: 'reviewedBy.date', label: 'papers.facts.reviewedOn', type: 'date' },
      { path: 'approvedBy.date', label: 'papers.facts.approvedOn', type: 'date' },
      { path: 'objectForm', label: 'papers.facts.objectForm', type: 'text' },
      {
        path: 'phases',
        label: 'papers.facts.phases',
        type: 'rows',
        columns: [
          { key: 'name', label: 'papers.facts.phase', type: 'text' },
          { key: 'from', label: 'papers.facts.from', type: 'date' },
          { key: 'to', label: 'papers.facts.to', type: 'date' },
          { key: 'work', label: 'papers.facts.work', type: 'text' },
        ],
      },
      {
        path: 'earlierProblems',
        label: 'papers.facts.earlierProblems',
        type: 'rows',
        columns: [
          { key: 'problem', label: 'papers.facts.earlierProblem', type: 'text' },
          { key: 'state', label: 'papers.facts.systemState', type: 'text' },
        ],
      },
    ],
  },
  {
    title: 'papers.facts.measures',
    fields: measures.map(([code, label]) => ({ path: `measures.${code}`, label, type: 'long' })),
  },
];
