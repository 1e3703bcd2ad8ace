import { domains } from '@mlps/controls';
import { rectificationStates, retestOutcomes } from '@mlps/controls/rectification';
import type { Shape } from './check-shape.js';

const texts: Shape = { list: 'text' };
const named = (fields: Record<string, Shape>, ...required: string[]): Shape => ({ fields, required });
const partyFields = 'name code address postcode contact post department officePhone mobile email'.split(' ');
const party = named(Object.fromEntries(partyFields.map((field): [string, Shape] => [field, 'text'])));
const signedBy = named({ name: 'text', date: 'date' });
const product: Shape = { either: ['text', named({ name: 'text', use: 'text', expectedOn: 'date' }, 'name')] };
const pair = { object: 'text', item: 'text' } as const;

const acceptance = named(
  {
    reason: 'text',
    measures: texts,
    residualRisk: 'text',
    requestedBy: 'text',
    approver: 'text',
    approvedOn: 'date',
    expiry: 'date',
  },
  'reason',
  'measures',
  'residualRisk',
  'requestedBy',
  'approver',
  'expiry',
);

const record = named(
  {
    item: 'text',
    objects: texts,
    number: 'text',
    state: { oneOf: rectificationStates },
    found: 'text',
    cause: 'text',
    measuresTaken: 'text',
    completedOn: 'date',
    fixedOnSite: 'boolean',
    owner: 'text',
    department: 'text',
    dueDate: 'date',
    plan: 'text',
    evidence: { list: named({ name: 'text', sha256: 'text', addedOn: 'date', note: 'text' }, 'name', 'sha256') },
    retests: {
      list: named(
        { date: 'date', by: 'text', outcome: { oneOf: retestOutcomes }, record: 'text' },
        'date',
        'by',
        'outcome',
        'record',
      ),
    },
    acceptance,
  },
  'item',
);

const products = named({ inPlace: { list: product }, inProcurement: { list: product } });
const team = named({ name: 'text', technicians: 'number', duties: 'text' }, 'name', 'technicians');
const otherSystems: Shape = { list: named({ name: 'text', grade: 'text', state: 'text' }, 'name', 'state') };

/** `x.products`, `x.team` and `x.otherSystems` of a document; whatever else stands under `x` is the user's own. */
export const sharedShapes = { products, team, otherSystems } as const;

/** `x.rectification`: what a reply paper tells besides the evaluation. */
export const rectificationShape: Shape = named({
  notice: named(
    { title: 'text', number: 'text', issuer: 'text', date: 'date', receivedOn: 'date', deadline: 'date' },
    'title',
    'issuer',
  ),
  unit: named({ name: 'text', department: 'text', responsible: 'text', contact: 'text', phone: 'text' }),
  procedure: named({ gradedOn: 'date', expertReviewedOn: 'date', filedOn: 'date', evaluatedOn: 'date' }),
  organisation: named({
    leader: 'text',
    deputies: texts,
    office: 'text',
    meetings: { list: named({ date: 'date', topic: 'text' }, 'date', 'topic') },
  }),
  products,
  team,
  otherSystems,
  records: { list: record },
  openOverTime: { list: named({ date: 'date', open: 'number' }, 'date', 'open') },
  nextSteps: texts,
  attachments: texts,
  retest: 'any',
});

/** `x.report`: what an evaluation report tells besides the evaluation. */
export const reportShape: Shape = named({
  client: party,
  body: party,
  preparedBy: signedBy,
  reviewedBy: signedBy,
  approvedBy: signedBy,
  objectForm: 'text',
  purpose: 'text',
  phases: { list: named({ name: 'text', from: 'date', to: 'date', work: 'text' }, 'name', 'from', 'to') },
  distribution: texts,
  business: 'text',
  network: 'text',
  objectChoice: 'text',
  measures: named(Object.fromEntries(domains.map(({ code }): [string, Shape] => [code, 'text']))),
  verification: named({ scan: 'text', penetration: 'text' }),
  adjustments: {
    list: named(
      { ...pair, description: 'text', change: { oneOf: ['raised', 'lowered'] } },
      'object',
      'item',
      'description',
      'change',
    ),
  },
  risks: { list: named({ ...pair, threat: 'text', harm: 'text' }, 'object', 'item', 'threat', 'harm') },
  hazards: {
    list: named(
      {
        ...pair,
        trigger: 'text',
        note: 'text',
        judgement: named({ relevance: 'boolean', severity: 'boolean', likelihood: 'boolean' }),
      },
      'object',
      'item',
    ),
  },
  overallOpinion: 'text',
  earlierProblems: { list: named({ problem: 'text', state: 'text' }, 'problem', 'state') },
  extensionFacts: { list: named({ label: 'text', text: 'text' }, 'label', 'text') },
});
