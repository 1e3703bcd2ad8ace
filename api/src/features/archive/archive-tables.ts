import { editions, results, reviewStates, risks } from '@mlps/controls';
import { rectificationStates, retestOutcomes, roles } from '@mlps/controls/rectification';
import { paperKinds } from '@mlps/reports';
import { AcceptanceRow, acceptanceStatuses } from '../acceptances/acceptance.entity.js';
import { RectificationReport } from '../books/book.entity.js';
import { DutyFactsRow } from '../duties/duty-facts.entity.js';
import { EvaluationRow, evaluationStates } from '../evaluations/evaluation.entity.js';
import { EvidenceLink, EvidenceRevision, EvidenceRow } from '../evidence/evidence.entity.js';
import { FindingVersion } from '../findings/finding-version.entity.js';
import { FindingRow } from '../findings/finding.entity.js';
import { NoticeRow } from '../notices/notice.entity.js';
import { ObjectRow } from '../objects/object.entity.js';
import { PaperFile, PaperRow } from '../papers/paper.entity.js';
import { RectificationHistory } from '../rectification/history.entity.js';
import {
  RectificationExtension,
  RectificationItem,
  RectificationTarget,
} from '../rectification/rectification.entity.js';
import { RetestEntryRow, RetestRow } from '../retests/retest.entity.js';
import { EvaluationRound, FindingConfirmation } from '../rounds/round.entity.js';
import { System } from '../systems/system.entity.js';

/** One table of an archive. */
export interface ArchiveTable {
  readonly entity: Function & { new (): object };
  readonly name: string;
  readonly zh: string;
  /** which of its rows belong to the system `:systemId`; the row is `"own"` */
  readonly where: string;
  /** property → table of the archive in which it must be found; `?` behind the name lets it be null */
  readonly parents: Readonly<Record<string, string>>;
  /** properties that hold one of a few words */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** properties that together occur once within the system, beside the id */
  readonly unique?: readonly (readonly string[])[];
  /** a row that its source took away goes here too, if nobody changed it here */
  readonly removable?: true;
  /** the primary key, when it is not `id` */
  readonly key?: string;
}

const EVALUATIONS = `SELECT "id" FROM "evaluations" WHERE "system_id" = :systemId`;
const FINDINGS = `SELECT "id" FROM "findings" WHERE "evaluation_id" IN (${EVALUATIONS})`;
const ITEMS = `SELECT "id" FROM "rectification_items" WHERE "system_id" = :systemId`;
const RETESTS = `SELECT "id" FROM "retests" WHERE "evaluation_id" IN (${EVALUATIONS})`;
const OF_PAPER = `"system_id" = :systemId OR "evaluation_id" IN (${EVALUATIONS})`;
const PAPERS = `SELECT "id" FROM "papers" WHERE ${OF_PAPER}`;
const OF_LINK = `"finding_id" IN (${FINDINGS}) OR "rectification_item_id" IN (${ITEMS})`;
const EVIDENCE = `SELECT "evidence_id" FROM "evidence_links" WHERE ${OF_LINK}`;

const ofItem = {
  where: `"own"."rectification_item_id" IN (${ITEMS})`,
  parents: { rectificationItemId: 'rectification_items' },
};

/**
 * Everything of one system that another instance needs, in the order in which rows point to each other. Left out is what belongs to an
 * instance: accounts, roles, the audit log, reminders, uploaded workbooks, series of numbers.
 */
export const archiveTables: readonly ArchiveTable[] = [
  { entity: System, name: 'systems', zh: '系统', where: '"own"."id" = :systemId', parents: {} },
  {
    entity: DutyFactsRow,
    name: 'duty_facts',
    zh: '定级备案等日期',
    where: '"own"."system_id" = :systemId',
    parents: { systemId: 'systems' },
    unique: [['systemId']],
  },
  {
    entity: EvaluationRow,
    name: 'evaluations',
    zh: '测评',
    where: '"own"."system_id" = :systemId',
    parents: { systemId: 'systems' },
    words: { state: evaluationStates, edition: editions },
  },
  {
    entity: EvaluationRound,
    name: 'evaluation_rounds',
    zh: '测评轮次',
    where: `"own"."evaluation_id" IN (${EVALUATIONS}) AND "own"."previous_id" IN (${EVALUATIONS})`,
    parents: { evaluationId: 'evaluations', previousId: 'evaluations' },
    key: 'evaluationId',
  },
  {
    entity: ObjectRow,
    name: 'evaluation_objects',
    zh: '测评对象',
    where: `"own"."evaluation_id" IN (${EVALUATIONS})`,
    parents: { evaluationId: 'evaluations' },
    unique: [['evaluationId', 'key']],
  },
  {
    entity: FindingRow,
    name: 'findings',
    zh: '测评结果',
    where: `"own"."evaluation_id" IN (${EVALUATIONS})`,
    parents: { evaluationId: 'evaluations', objectId: 'evaluation_objects' },
    words: { result: results, risk: risks, state: reviewStates },
    unique: [['objectId', 'item']],
    removable: true,
  },
  {
    entity: FindingVersion,
    name: 'finding_versions',
    zh: '测评结果的旧版',
    where: `"own"."finding_id" IN (${FINDINGS})`,
    parents: { findingId: 'findings' },
    unique: [['findingId', 'version']],
  },
  {
    entity: FindingConfirmation,
    name: 'finding_confirmations',
    zh: '待核对的沿用结果',
    where: `"own"."id" IN (${FINDINGS})`,
    parents: { id: 'findings', evaluationId: 'evaluations' },
    removable: true,
  },
  {
    entity: PaperRow,
    name: 'papers',
    zh: '文书',
    where: `"own"."system_id" = :systemId OR "own"."evaluation_id" IN (${EVALUATIONS})`,
    parents: { systemId: 'systems?', evaluationId: 'evaluations?' },
    words: { kind: Object.keys(paperKinds) },
    unique: [['issuer', 'kind', 'number', 'paperVersion']],
  },
  {
    entity: PaperFile,
    name: 'paper_files',
    zh: '文书文件',
    where: `"own"."paper_id" IN (${PAPERS})`,
    parents: { paperId: 'papers' },
    words: { format: ['pdf', 'xlsx', 'docx'] },
    unique: [['paperId', 'format']],
  },
  {
    entity: NoticeRow,
    name: 'notices',
    zh: '整改通知书',
    where: `"own"."evaluation_id" IN (${EVALUATIONS})`,
    parents: { evaluationId: 'evaluations' },
  },
  {
    entity: RectificationItem,
    name: 'rectification_items',
    zh: '整改项',
    where: '"own"."system_id" = :systemId',
    parents: { scope: 'systems', systemId: 'systems', evaluationId: 'evaluations?' },
    words: { state: rectificationStates, risk: risks, origin: ['evaluation', 'notice', 'selfInspection'] },
    unique: [['scope', 'key']],
  },
  {
    ...ofItem,
    entity: RectificationTarget,
    name: 'rectification_targets',
    zh: '整改项的对象',
    parents: { ...ofItem.parents, objectId: 'evaluation_objects?' },
    words: { result: results, risk: risks },
    unique: [['rectificationItemId', 'objectKey']],
  },
  {
    ...ofItem,
    entity: RectificationExtension,
    name: 'rectification_extensions',
    zh: '延期',
    words: { status: ['requested', 'approved', 'refused', 'withdrawn'] },
  },
  {
    ...ofItem,
    entity: RectificationHistory,
    name: 'rectification_history',
    zh: '整改历史',
    words: { role: roles, from: rectificationStates, to: rectificationStates },
  },
  {
    ...ofItem,
    entity: AcceptanceRow,
    name: 'rectification_acceptances',
    zh: '风险接受',
    words: { status: acceptanceStatuses },
  },
  {
    ...ofItem,
    entity: RectificationReport,
    name: 'rectification_reports',
    zh: '整改单位的回报',
    unique: [['rectificationItemId', 'objectKey']],
  },
  {
    entity: RetestRow,
    name: 'retests',
    zh: '复测',
    where: `"own"."evaluation_id" IN (${EVALUATIONS})`,
    parents: { evaluationId: 'evaluations' },
  },
  {
    entity: RetestEntryRow,
    name: 'retest_entries',
    zh: '复测结果',
    where: `"own"."retest_id" IN (${RETESTS})`,
    parents: { retestId: 'retests' },
    words: { result: results, risk: risks, outcome: retestOutcomes },
    unique: [['retestId', 'objectKey', 'item']],
  },
  { entity: EvidenceRow, name: 'evidence', zh: '证据', where: `"own"."id" IN (${EVIDENCE})`, parents: {} },
  {
    entity: EvidenceRevision,
    name: 'evidence_revisions',
    zh: '证据文件',
    where: `"own"."evidence_id" IN (${EVIDENCE})`,
    parents: { evidenceId: 'evidence' },
    unique: [['evidenceId', 'revision']],
  },
  {
    entity: EvidenceLink,
    name: 'evidence_links',
    zh: '证据的关联',
    where: `("own"."finding_id" IN (${FINDINGS}) OR "own"."rectification_item_id" IN (${ITEMS}))`,
    parents: { evidenceId: 'evidence', findingId: 'findings?', rectificationItemId: 'rectification_items?' },
    removable: true,
  },
];

export const tableOf = new Map(archiveTables.map((table) => [table.name, table]));

/** The primary key of a row. */
export function keyOf(table: Pick<ArchiveTable, 'key'>, row: Readonly<Record<string, unknown>>): string {
  const value = row[table.key ?? 'id'];
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
