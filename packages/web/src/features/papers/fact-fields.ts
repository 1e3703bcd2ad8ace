import type { PlainKey } from '../../messages/translate';
import type { PaperKind } from './paper-search';
import { reportFactGroups } from './report-facts';

/** One entry of the form for what a paper tells beside the data. */
export interface FactField {
  /** where it stands in `facts`, e.g. `organisation.leader` */
  readonly path: string;
  readonly label: PlainKey;
  /** `lines`: one entry of a list per line; `rows`: a table */
  readonly type: 'text' | 'long' | 'date' | 'number' | 'lines' | 'rows';
  /** columns of a table */
  readonly columns?: readonly { readonly key: string; readonly label: PlainKey; readonly type: 'text' | 'date' }[];
}

/** Entries that belong together. */
export interface FactGroup {
  readonly title: PlainKey;
  readonly fields: readonly FactField[];
}

const text = (path: string, label: PlainKey): FactField => ({ path, label, type: 'text' });
const long = (path: string, label: PlainKey): FactField => ({ path, label, type: 'long' });
const date = (path: string, label: PlainKey): FactField => ({ path, label, type: 'date' });
const lines = (path: string, label: PlainKey): FactField => ({ path, label, type: 'lines' });

const unit: FactGroup = {
  title: 'papers.facts.unit',
  fields: [
    text('unit.name', 'papers.facts.unitName'),
    text('unit.department', 'papers.facts.department'),
    text('unit.responsible', 'papers.facts.responsible'),
    text('unit.contact', 'papers.facts.contact'),
    text('unit.phone', 'papers.facts.phone'),
  ],
};
const notice: FactGroup = {
  title: 'papers.facts.notice',
  fields: [
    text('notice.title', 'papers.facts.noticeTitle'),
    text('notice.number', 'papers.facts.number'),
    text('notice.issuer', 'papers.facts.issuer'),
    date('notice.date', 'papers.facts.date'),
    date('notice.receivedOn', 'papers.facts.receivedOn'),
    date('notice.deadline', 'papers.facts.deadline'),
  ],
};
const organisation: FactGroup = {
  title: 'papers.facts.organisation',
  fields: [
    text('organisation.leader', 'papers.facts.leader'),
    lines('organisation.deputies', 'papers.facts.deputies'),
    text('organisation.office', 'papers.facts.office'),
    {
      path: 'organisation.meetings',
      label: 'papers.facts.meetings',
      type: 'rows',
      columns: [
        { key: 'date', label: 'papers.facts.date', type: 'date' },
        { key: 'topic', label: 'papers.facts.topic', type: 'text' },
      ],
    },
  ],
};
const product = [
  { key: 'name', label: 'papers.facts.product', type: 'text' },
  { key: 'use', label: 'papers.facts.use', type: 'text' },
] as const;

const products: FactGroup = {
  title: 'papers.facts.products',
  fields: [
    { path: 'products.inPlace', label: 'papers.facts.inPlace', type: 'rows', columns: product },
    {
      path: 'products.inProcurement',
      label: 'papers.facts.inProcurement',
      type: 'rows',
      columns: [...product, { key: 'expectedOn', label: 'papers.facts.expectedOn', type: 'date' }],
    },
  ],
};
const team: FactGroup = {
  title: 'papers.facts.team',
  fields: [
    text('team.name', 'papers.facts.teamName'),
    { path: 'team.technicians', label: 'papers.facts.technicians', type: 'number' },
    long('team.duties', 'papers.facts.teamDuties'),
  ],
};

/** What a unit tells of itself in every paper, once for all. */
export const unitFactGroups: readonly FactGroup[] = [unit, organisation, products, team];

/** What may be told for each kind, in the order of its form; the service checks it again. */
export const factGroups: Readonly<Record<PaperKind, readonly FactGroup[]>> = {
  notice: [
    {
      title: 'papers.facts.more',
      fields: [
        text('addressee', 'papers.facts.addressee'),
        date('deadline', 'papers.facts.deadline'),
        text('contact', 'papers.facts.contact'),
        text('phone', 'papers.facts.phone'),
        lines('basis', 'papers.facts.basis'),
        lines('interimMeasures', 'papers.facts.interim'),
        long('consequence', 'papers.facts.consequence'),
        text('preparedBy', 'papers.facts.preparedBy'),
        text('reviewedBy', 'papers.facts.reviewedBy'),
        text('approvedBy', 'papers.facts.approvedBy'),
        lines('copies', 'papers.facts.copies'),
      ],
    },
  ],
  rectification: [
    unit,
    notice,
    {
      title: 'papers.facts.procedure',
      fields: [
        date('procedure.gradedOn', 'papers.facts.gradedOn'),
        date('procedure.expertReviewedOn', 'papers.facts.expertReviewedOn'),
        date('procedure.filedOn', 'papers.facts.filedOn'),
        date('procedure.evaluatedOn', 'papers.facts.evaluatedOn'),
      ],
    },
    organisation,
    products,
    team,
    {
      title: 'papers.facts.others',
      fields: [
        {
          path: 'otherSystems',
          label: 'papers.facts.otherSystems',
          type: 'rows',
          columns: [
            { key: 'name', label: 'papers.facts.systemName', type: 'text' },
            { key: 'grade', label: 'papers.facts.grade', type: 'text' },
            { key: 'state', label: 'papers.facts.systemState', type: 'text' },
          ],
        },
        lines('nextSteps', 'papers.facts.nextSteps'),
        lines('attachments', 'papers.facts.attachments'),
      ],
    },
  ],
  evaluation: [
    {
      title: 'papers.facts.signatures',
      fields: [
        text('preparedBy.name', 'papers.facts.preparedBy'),
        text('reviewedBy.name', 'papers.facts.reviewedBy'),
        text('approvedBy.name', 'papers.facts.approvedBy'),
        lines('distribution', 'papers.facts.distribution'),
      ],
    },
    {
      title: 'papers.facts.chapters',
      fields: [
        long('purpose', 'papers.facts.purpose'),
        long('business', 'papers.facts.business'),
        long('network', 'papers.facts.network'),
        long('objectChoice', 'papers.facts.objectChoice'),
        long('verification.scan', 'papers.facts.scan'),
        long('verification.penetration', 'papers.facts.penetration'),
        long('overallOpinion', 'papers.facts.opinion'),
      ],
    },
    ...reportFactGroups,
  ],
  retest: [notice, unit],
  selfInspection: [notice, unit],
  campaign: [
    {
      title: 'papers.facts.more',
      fields: [
        text('addressee', 'papers.facts.addressee'),
        lines('training', 'papers.facts.training'),
        lines('problems', 'papers.facts.problems'),
        lines('nextSteps', 'papers.facts.nextSteps'),
      ],
    },
    organisation,
  ],
  training: [{ title: 'papers.facts.more', fields: [text('recordedBy', 'papers.facts.recordedBy')] }],
  acceptance: [unit],
  overview: [],
};
