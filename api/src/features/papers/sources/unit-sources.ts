import { scoreEvaluation } from '@mlps/controls';
import { dutiesFor, shanghaiDay, stateTable } from '@mlps/controls/rectification';
import type { CampaignUnitRecord, NoticeReference, PaperInputs, PortfolioSystem, UnitFacts } from '@mlps/reports';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SpotCheckRow } from '../../campaigns/campaign.entity.js';
import { toAnsweringUnit, toSpotCheck } from '../../campaigns/campaign.mapper.js';
import { getCampaign } from '../../campaigns/campaign.service.js';
import { unitsOf } from '../../campaigns/campaign-unit.service.js';
import { dutyFactsOf } from '../../duties/duty.service.js';
import { EvaluationRow } from '../../evaluations/evaluation.entity.js';
import { EvidenceLink } from '../../evidence/evidence.entity.js';
import { getOrganization } from '../../organizations/organization.service.js';
import { loadAround } from '../../rectification/load-items.js';
import { RectificationItem } from '../../rectification/rectification.entity.js';
import { documentAfter } from '../../retests/document-after.js';
import { templateOf } from '../../self-inspections/check-inspection.js';
import { getSelfInspection } from '../../self-inspections/self-inspection.service.js';
import { System } from '../../systems/system.entity.js';
import { toTrainingEvent } from '../../training/training-event.mapper.js';
import { getTrainingEvent } from '../../training/training-event.service.js';
import { evidenceFiles, itemRecords } from './item-records.js';
import { openItemsOverTime } from './open-items-over-time.js';
import { unitFactsOf } from '../style/paper-style.service.js';
import { unitOf } from './evaluation-facts.js';
import { superiors, unitPeople } from './paper-source.js';
import type { PaperSource } from './paper-source.js';

const ofOrganization = (organizationId: string): { organizationId: string; systemId: null; evaluationId: null } => ({
  organizationId,
  systemId: null,
  evaluationId: null,
});

/** Self-inspection (自查报告): the form, the answers, and the items that the weaknesses became. */
export const selfInspectionSource: PaperSource<'selfInspection'> = {
  subject: 'selfInspection',
  issuers: unitPeople,
  async gather(em, id, { facts }) {
    const row = await getSelfInspection(em, id);
    const organization = row.organization!; // loaded with every row
    const items = await em.find(RectificationItem, { where: { sourceId: id }, order: { id: 'ASC' } });
    const records = await itemRecords(em, await loadAround(em, items));
    const told = await unitFactsOf(em, organization.id);
    const unit = {
      ...unitOf(organization),
      ...(told['unit'] as Partial<UnitFacts> | undefined),
      ...(facts['unit'] as UnitFacts | undefined),
    };
    const input: PaperInputs['selfInspection'] = {
      template: templateOf(row.template),
      answers: row.answers,
      unit,
      notice: (facts['notice'] as NoticeReference | undefined) ?? null,
      ...(records.length ? { records } : {}),
    };
    return { owner: ofOrganization(organization.id), about: row.title, issuer: unit.name, input };
  },
};

/** Campaign (专项检查总结): every unit with its answers, spot checks, and what its weaknesses became. */
export const campaignSource: PaperSource<'campaign'> = {
  subject: 'campaign',
  issuers: superiors,
  async gather(em, id, { facts, asOf }) {
    const campaign = await getCampaign(em, id);
    const rows = await unitsOf(em, id);
    const checks = await em.find(SpotCheckRow, {
      where: { campaignUnitId: In(rows.map((row) => row.id)) },
      order: { checkedOn: 'ASC', id: 'ASC' },
    });
    const counts = await itemCounts(em, rows.map((row) => row.organizationId), campaign.issuedOn); // prettier-ignore
    const units = rows.map((row): CampaignUnitRecord => ({
      ...toAnsweringUnit(row),
      profile: row.profile,
      ...(counts.get(row.organizationId) ?? { weaknesses: 0, settled: 0 }),
    }));
    const issuer = campaign.organization!.name; // loaded with every row
    const told = await unitFactsOf(em, campaign.organizationId);
    const input: PaperInputs['campaign'] = {
      ...(told['organisation'] ? { organisation: told['organisation'] } : {}),
      ...facts,
      title: campaign.title,
      issuer,
      basis: campaign.basis,
      issuedOn: campaign.issuedOn ?? shanghaiDay(campaign.createdAt),
      due: campaign.dueOn,
      asOf,
      units,
      spotChecks: checks.map(toSpotCheck),
    };
    return { owner: ofOrganization(campaign.organizationId), about: campaign.title, issuer, input };
  },
};

/** Items that units opened themselves since a campaign began, and how many of them are settled. */
async function itemCounts(
  em: EntityManager,
  organizationIds: readonly string[],
  since: string | null,
): Promise<Map<string, { weaknesses: number; settled: number }>> {
  const rows = await em.find(RectificationItem, {
    select: { id: true, organizationId: true, state: true, createdAt: true },
    where: { organizationId: In([...organizationIds]), origin: 'selfInspection' },
  });
  const counts = new Map<string, { weaknesses: number; settled: number }>();
  for (const { organizationId, state, createdAt } of rows) {
    if (organizationId === null || (since !== null && shanghaiDay(createdAt) < since)) continue;
    const { weaknesses, settled } = counts.get(organizationId) ?? { weaknesses: 0, settled: 0 };
    const done = stateTable[state].settled ? 1 : 0;
    counts.set(organizationId, { weaknesses: weaknesses + 1, settled: settled + done });
  }
  return counts;
}

/** Training record (宣传教育培训记录): the event with the files that hang on it, for the highest level of the unit's systems. */
export const trainingSource: PaperSource<'training'> = {
  subject: 'trainingEvent',
  issuers: [...unitPeople, ...superiors],
  async gather(em, id, { facts }) {
    const row = await getTrainingEvent(em, id);
    const organization = row.organization!; // loaded with every row
    const systems = await em.findBy(System, { organizationId: organization.id });
    const levels = systems.map(({ grade }) => Number(grade.at(-1))).filter((level) => level >= 1 && level <= 4);
    const links = await em.find(EvidenceLink, { where: { trainingEventId: id }, order: { id: 'ASC' } });
    const linked = await evidenceFiles(em, links.map(({ evidenceId }) => evidenceId)); // prettier-ignore
    const named = await evidenceFiles(em, [...row.materials, ...row.photos].filter(isId));
    const files = [...named, ...linked].map(([fileId, file]) => ({ id: fileId, ...file }));
    const event = toTrainingEvent(row);
    const own = new Set([...event.materials, ...event.photos]);
    const more = [...linked].filter(([fileId]) => !own.has(fileId)).map(([fileId]) => fileId);
    const isPhoto = (fileId: string): boolean => /\.(png|jpe?g|gif|webp)$/i.test(linked.get(fileId)?.name ?? '');
    const input: PaperInputs['training'] = {
      ...facts,
      unit: unitOf(organization),
      event: {
        ...event,
        materials: [...event.materials, ...more.filter((fileId) => !isPhoto(fileId))],
        photos: [...event.photos, ...more.filter(isPhoto)],
      },
      files,
      ...(levels.length ? { level: Math.max(...levels) as 1 | 2 | 3 | 4 } : {}), // filtered to these
    };
    return { owner: ofOrganization(organization.id), about: row.title, issuer: organization.name, input };
  },
};

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

/** Overview for leaders (等级保护工作一览): every system of an organization, on one page. */
export const overviewSource: PaperSource<'overview'> = {
  subject: 'organization',
  issuers: [...unitPeople, ...superiors],
  async gather(em, id, { asOf }) {
    const organization = await getOrganization(em, id);
    const rows = await em.find(System, { where: { organizationId: id }, order: { id: 'ASC' } });
    const systems: PortfolioSystem[] = [];
    for (const row of rows) systems.push(await portfolioSystem(em, row, shanghaiDay(asOf)));
    const items = rows.length
      ? await em.find(RectificationItem, {
          select: { id: true, createdAt: true },
          where: { systemId: In(rows.map((row) => row.id)) },
        })
      : [];
    return {
      owner: ofOrganization(id),
      about: organization.name,
      issuer: organization.name,
      input: { organisation: organization.name, systems, openOverTime: await openItemsOverTime(em, items) },
    };
  },
};

async function portfolioSystem(em: EntityManager, system: System, day: string): Promise<PortfolioSystem> {
  const { id, name, grade, filingNumber } = system;
  const [last] = await em.find(EvaluationRow, { where: { systemId: id }, order: { id: 'DESC' }, take: 1 });
  const items = await em.find(RectificationItem, {
    select: { id: true, state: true, dueDate: true },
    where: { systemId: id },
  });
  const open = items.filter(({ state }) => !stateTable[state].settled);
  const late = open.filter(({ state, dueDate }) => stateTable[state].owed && dueDate < day);
  const count = (state: RectificationItem['state']): number => items.filter((item) => item.state === state).length;
  const [next] = dutiesFor((await dutyFactsOf(em, [system]))(system), day)
    .filter(({ state, due, bearer }) => bearer === 'unit' && state !== 'done' && due !== null)
    .toSorted((one, other) => one.due!.localeCompare(other.due!)); // just asked for
  return {
    name,
    grade,
    filingNumber,
    evaluation: last
      ? {
          edition: last.edition,
          reportDate: last.reportDate,
          standing: scoreEvaluation(await documentAfter(em, last.id)),
        }
      : null,
    items: { open: open.length, overdue: late.length, closed: count('closed'), accepted: count('accepted') },
    next: next ? { duty: next.zh, due: next.due, overdue: next.overdue } : null,
  };
}
