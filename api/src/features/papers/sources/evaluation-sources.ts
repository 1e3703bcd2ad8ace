import { isProblem, tailor } from '@mlps/controls';
import { stateTable } from '@mlps/controls/rectification';
import { readReplyInput, readReportInput } from '@mlps/reports';
import type { OtherSystem, PaperInputs, ReplyInput } from '@mlps/reports';
import { Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { readDocument } from '../../documents/evaluation-document.js';
import { DutyFactsRow } from '../../duties/duty-facts.entity.js';
import { EvaluationRow } from '../../evaluations/evaluation.entity.js';
import { loadAround } from '../../rectification/load-items.js';
import { RectificationItem } from '../../rectification/rectification.entity.js';
import { mergedRetest } from '../../retests/document-after.js';
import { EvaluationRound } from '../../rounds/round.entity.js';
import { System } from '../../systems/system.entity.js';
import { unitFactsOf } from '../style/paper-style.service.js';
import { evaluationFacts, lastNotice, unitOf } from './evaluation-facts.js';
import type { EvaluationFacts } from './evaluation-facts.js';
import { itemRecords } from './item-records.js';
import { openItemsOverTime } from './open-items-over-time.js';
import { evaluators, unitPeople } from './paper-source.js';
import type { PaperSource } from './paper-source.js';

/** Notice (整改通知书): the evaluation, and what the issuer says. */
export const noticeSource: PaperSource<'notice'> = {
  subject: 'evaluation',
  issuers: evaluators,
  async gather(em, evaluationId, { facts }) {
    const { evaluation, owner, row } = await evaluationFacts(em, evaluationId);
    return { owner, about: evaluation.system.name, issuer: row.body ?? '本单位', input: { ...facts, evaluation } };
  },
};

/** Evaluation report (测评报告): the evaluation, its own block of facts, the unit, and what became of the last round's problems. */
export const evaluationSource: PaperSource<'evaluation'> = {
  subject: 'evaluation',
  issuers: evaluators,
  async gather(em, evaluationId, { facts }) {
    const known = await evaluationFacts(em, evaluationId);
    const { evaluation, owner, row } = known;
    const { evaluation: _whole, ...own } = readReportInput(known.whole);
    const earlier = await earlierProblems(em, evaluationId);
    const kept: Partial<PaperInputs['evaluation']> = {
      client: clientOf(known),
      body: { name: row.body, contact: row.contact ?? row.leader, officePhone: row.phone },
      ...(earlier ? { earlierProblems: earlier } : {}),
    };
    const told = facts as Partial<PaperInputs['evaluation']>; // checked against their shape when they came in
    const input: PaperInputs['evaluation'] = {
      ...kept,
      ...own,
      ...told,
      ...partsTogether(kept, own, told),
      evaluation,
    };
    return { owner, about: evaluation.system.name, issuer: row.body ?? '本单位', number: row.reportNumber, input };
  },
};

const parties = ['client', 'body', 'preparedBy', 'reviewedBy', 'approvedBy'] as const;

/** Who tells one line of a party does not take the others away. */
function partsTogether(...sources: readonly Partial<PaperInputs['evaluation']>[]): Partial<PaperInputs['evaluation']> {
  const named = parties.filter((party) => sources.some((source) => source[party]));
  return Object.fromEntries(
    named.map((party) => [party, Object.assign({}, ...sources.map((source) => source[party]))]),
  );
}

function clientOf({ organization, evaluation }: EvaluationFacts): PaperInputs['evaluation']['client'] {
  const { name, contact, phone } = unitOf(organization, evaluation.system.organization ?? '');
  return { name, contact: contact ?? null, officePhone: phone ?? null };
}

/** Problems of the round before, by what became of their items. */
async function earlierProblems(
  em: EntityManager,
  evaluationId: string,
): Promise<{ problem: string; state: string }[] | null> {
  const round = await em.findOneBy(EvaluationRound, { evaluationId });
  if (!round) return null;
  const { system, objects, findings } = await readDocument(em, round.previousId);
  const previous = await em.findOneByOrFail(EvaluationRow, { id: round.previousId });
  const rows = await em.findBy(RectificationItem, { systemId: previous.systemId });
  const states = new Map(rows.map((row) => [row.item, stateTable[row.state].zh]));
  const names = new Map(objects.map(({ id, name }) => [id, name]));
  const points = new Map<string, string>(
    tailor(system.grade, { extensions: system.extensions ?? [] }).map(({ id, pointZh, clause }) => [
      id,
      `${pointZh}（${clause}）`,
    ]),
  );
  return findings
    .filter(({ result }) => isProblem(result))
    .map(({ object, item, record }) => ({
      problem: `${names.get(object) ?? object}，${points.get(item) ?? item}：${record ?? ''}`,
      state: states.get(item) ?? '没有建立整改项',
    }));
}

/** Reply (整改报告): the evaluation before and after its retests, every item, and how the unit protects itself. */
export const replySource: PaperSource<'rectification'> = {
  subject: 'evaluation',
  issuers: unitPeople,
  async gather(em, evaluationId, { facts, asOf }) {
    const known = await evaluationFacts(em, evaluationId);
    const { evaluation, organization, owner } = known;
    const told = await unitFactsOf(em, owner.organizationId);
    const own = ownReply(known);
    const rows = await em.find(RectificationItem, { where: { evaluationId }, order: { id: 'ASC' } });
    const records = await itemRecords(em, await loadAround(em, rows));
    const input: ReplyInput = {
      notice: await lastNotice(em, evaluationId),
      procedure: await procedureOf(em, known),
      otherSystems: await otherSystems(em, known, asOf),
      ...told,
      ...own,
      ...(facts as Partial<ReplyInput>), // checked against their shape when they came in
      unit: {
        ...unitOf(organization),
        ...(told['unit'] as object | undefined),
        ...own.unit,
        ...(facts['unit'] as object | undefined),
      },
      evaluation,
      retest: await mergedRetest(em, evaluationId),
      openOverTime: await openItemsOverTime(em, rows),
      records,
    };
    return { owner, about: evaluation.system.name, issuer: input.unit.name, input };
  },
};

/** What the imported document tells in its own block, without what the workbench keeps itself. */
function ownReply({ whole, evaluation }: EvaluationFacts): Partial<ReplyInput> {
  const { records: _records, retest: _retest, evaluation: _whole, unit, ...own } = readReplyInput(whole);
  const told = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null && value !== undefined));
  const others = own.otherSystems?.length ? {} : { otherSystems: undefined };
  const { otherSystems, ...rest } = { ...told, ...others } as Partial<ReplyInput>;
  const named = unit.name === (evaluation.system.organization ?? '本单位') ? withoutName(unit) : unit;
  return { ...rest, ...(otherSystems ? { otherSystems } : {}), unit: named as ReplyInput['unit'] };
}

function withoutName({ name: _name, ...rest }: ReplyInput['unit']): Partial<ReplyInput['unit']> {
  return rest;
}

async function procedureOf(em: EntityManager, { row }: EvaluationFacts): Promise<ReplyInput['procedure']> {
  const facts = (await em.findOneBy(DutyFactsRow, { systemId: row.systemId }))?.facts;
  const days = {
    gradedOn: facts?.gradedOn,
    expertReviewedOn: facts?.expertReviewOn,
    filedOn: facts?.filedOn,
    evaluatedOn: row.reportDate,
  };
  const known = Object.fromEntries(Object.entries(days).filter(([, day]) => typeof day === 'string'));
  return Object.keys(known).length > 0 ? known : null;
}

/** The unit's other systems and where each stands. */
async function otherSystems(em: EntityManager, { owner, row }: EvaluationFacts, asOf: string): Promise<OtherSystem[]> {
  if (owner.organizationId === null) return [];
  const where = { organizationId: owner.organizationId, id: Not(row.systemId) };
  const systems = await em.find(System, { where, order: { id: 'ASC' } });
  const told: OtherSystem[] = [];
  for (const { id, name, grade, filingNumber, createdAt } of systems) {
    if (createdAt > asOf) continue;
    const [last] = await em.find(EvaluationRow, { where: { systemId: id }, order: { id: 'DESC' }, take: 1 });
    const filed = filingNumber ? `已备案（${filingNumber}）` : '尚未备案';
    told.push({ name, grade, state: `${filed}，${last ? evaluationState(last) : '尚未开展等级测评'}` });
  }
  return told;
}

function evaluationState({ state, reportDate, body }: EvaluationRow): string {
  if (state !== 'completed') return body ? `正由${body}开展等级测评` : '等级测评进行中';
  return reportDate ? `已于${reportDate}完成等级测评` : '已完成等级测评';
}
