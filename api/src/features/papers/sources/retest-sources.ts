import { latestAcceptance } from '../../acceptances/latest-acceptance.js';
import { getItem } from '../../rectification/load-items.js';
import { toEntry } from '../../retests/document-after.js';
import { getRetest } from '../../retests/retest.service.js';
import { getSystem } from '../../systems/system.service.js';
import { notFound } from '../../../errors/api-error.js';
import type { UnitFacts } from '@mlps/reports';
import { unitFactsOf } from '../style/paper-style.service.js';
import { evaluationFacts, lastNotice, unitOf } from './evaluation-facts.js';
import { itemRecords } from './item-records.js';
import { evaluators, unitPeople } from './paper-source.js';
import type { PaperSource } from './paper-source.js';

/** Retest report (复测报告): one retest against the evaluation as it was found. */
export const retestSource: PaperSource<'retest'> = {
  subject: 'retest',
  issuers: evaluators,
  async gather(em, retestId, { facts }) {
    const { evaluationId, date, by, entries = [] } = await getRetest(em, retestId);
    const { evaluation, organization, owner, row } = await evaluationFacts(em, evaluationId);
    const sorted = entries.toSorted((one, other) => one.position - other.position);
    const input = {
      notice: await lastNotice(em, evaluationId),
      ...facts,
      unit: { ...unitOf(organization), ...(facts['unit'] as UnitFacts | undefined) },
      evaluation,
      retest: { date, by: row.body ?? by, entries: sorted.map(toEntry) },
    };
    return { owner, about: evaluation.system.name, issuer: row.body ?? by, input };
  },
};

/** Form for accepting a risk (风险接受审批表): the acceptance in force, or the one that waits to be signed. */
export const acceptanceSource: PaperSource<'acceptance'> = {
  subject: 'rectificationItem',
  issuers: unitPeople,
  async gather(em, itemId, { facts }) {
    const item = await getItem(em, itemId);
    const [record] = await itemRecords(em, [item]);
    if (item.row.systemId === null) throw notFound('系统的整改项', itemId);
    const { id, organizationId, name, grade, filingNumber, organization } = await getSystem(em, item.row.systemId);
    const acceptance = item.row.acceptance ?? (await latestAcceptance(em, itemId));
    const told = await unitFactsOf(em, organizationId);
    const unit = {
      ...unitOf(organization ?? null),
      ...(told['unit'] as Partial<UnitFacts> | undefined),
      ...(facts['unit'] as UnitFacts | undefined),
    };
    return {
      owner: { organizationId, systemId: id, evaluationId: item.row.evaluationId },
      about: `${name}，${item.row.title}`.slice(0, 200),
      issuer: unit.name,
      input: {
        unit,
        system: { name, grade, filingNumber },
        record: { ...record!, item: { ...record!.item, acceptance } }, // one item gives one record
      },
    };
  },
};
