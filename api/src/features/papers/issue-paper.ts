import { roleNames } from '@mlps/controls/rectification';
import { paperKinds } from '@mlps/reports';
import type { PaperKind } from '@mlps/reports';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { fittingRole } from '../../access/acting-role.js';
import { ApiError } from '../../errors/api-error.js';
import type { Actor } from '../../http/authorize.js';
import { lockEvaluation } from '../evaluations/evaluation.service.js';
import { storeFile } from '../files/file-store.js';
import { NoticeRow } from '../notices/notice.entity.js';
import { drawPool } from './drawing/draw-pool.js';
import type { DrawWatch } from './drawing/draw-pool.js';
import type { DrawResult } from './drawing/draw-request.js';
import { freezeInput } from './paper-input.js';
import { toContradictionDtos } from './paper.mapper.js';
import { PaperFile, PaperRow } from './paper.entity.js';
import type { IssuedContradiction } from './paper.entity.js';
import { isTaken, takeNumber } from './paper-number.js';
import { gather, preparePaper } from './prepare-paper.js';
import type { PaperWish, PreparedPaper } from './prepare-paper.js';
import { paperSources } from './sources/paper-sources.js';
import { KeyedLock } from './series-lock.js';

/** Why a paper is issued although the self-check found errors of one rule. */
export interface IssueReason {
  readonly rule: string;
  readonly reason: string;
}

export interface IssueWish extends PaperWish {
  readonly reasons?: readonly IssueReason[] | undefined;
  /** why it replaces the one before */
  readonly replaceReason?: string | null | undefined;
}

type Store = (em: EntityManager) => Promise<PaperRow>;

/** How the last step is written: the caller opens the unit of work, and adds what belongs to it. */
export type CommitPaper<R> = (store: Store) => Promise<R>;

const MOST_TRIES = 4;
/** Contradictions that a refusal lists; the self-check gives them all. */
const MOST_SHOWN = 200;
const series = new KeyedLock();

/** Thrown out of the unit of work when data or number are no longer those that were drawn. */
class DataMoved extends Error {}

/**
 * Issue a paper. It is drawn outside of any unit of work, so that nobody waits for it; when it is stored, data and number are looked at
 * again, and if one of them has moved the paper is drawn anew. What is stored therefore equals the data, and a crash leaves no paper.
 * @throws ApiError `paper.blocked` with the contradictions, `paper.data-moving`, those of `preparePaper`, and those of the builders
 */
export async function issuePaper<R>(
  app: AppContext,
  actor: Actor,
  wish: IssueWish,
  commit: CommitPaper<R>,
  watch: DrawWatch = {},
): Promise<R> {
  requireIssuer(actor, wish.kind);
  const first = await app.database.snapshot((em) => preparePaper(em, app, wish));
  const { issuer, kind, year } = first.series;
  return series.run(`${issuer}/${kind}/${year}`, async () => {
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      // somebody else may have issued while this one waited
      const prepared = await app.database.snapshot((em) => preparePaper(em, app, wish));
      const drawn = await draw(app, prepared, wish, watch);
      try {
        return await commit((em) => store(em, app, actor, prepared, drawn, wish));
      } catch (error) {
        if (!(error instanceof DataMoved)) throw error;
      }
    }
    throw new ApiError('paper.data-moving', '签发期间数据一直在被修改，没有签发；请稍后再试');
  });
}

/** @throws ApiError `paper.not-yours` */
export function requireIssuer(actor: Actor, kind: PaperKind): void {
  const { issuers } = paperSources[kind];
  const role = fittingRole(actor, issuers);
  if (role === null || issuers.includes(role)) return;
  const names = issuers.map((one) => roleNames[one].zh).join('、');
  throw new ApiError('paper.not-yours', `${paperKinds[kind]}由${names}签发；请换用其中一种身份`);
}

async function draw(
  app: AppContext,
  prepared: PreparedPaper,
  { reasons = [] }: IssueWish,
  watch: DrawWatch,
): Promise<DrawResult> {
  const { wish, gathered, options, formats } = prepared;
  const excused = reasons.map(({ rule }) => rule);
  const drawn = await drawPool.draw(
    { kind: wish.kind, input: gathered.input, options, formats, draft: false, excused },
    watch,
  );
  const left = drawn.contradictions.filter(({ severity, id }) => severity === 'error' && !excused.includes(id));
  if (left.length === 0) return drawn;
  throw new ApiError(
    'paper.blocked',
    `签发前自检发现 ${left.length} 处错误：${left[0]!.place}：${left[0]!.messageZh}；请改正，或逐条规则写明理由后签发`,
    {
      contradictions: await toContradictionDtos(app.database.read, wish, drawn.contradictions.slice(0, MOST_SHOWN)),
      counts: { errors: left.length },
    },
  );
}

async function store(
  em: EntityManager,
  app: AppContext,
  actor: Actor,
  prepared: PreparedPaper,
  drawn: DrawResult,
  wish: IssueWish,
): Promise<PaperRow> {
  await requireSame(em, prepared);
  const row = toRow(app, actor, prepared, drawn, wish);
  if (prepared.replaces) await replace(em, prepared.replaces.id, row.id);
  await storeFile(em, app, prepared.frozen.bytes);
  await em.insert(PaperRow, row as object); // TypeORM's type takes JSON columns apart
  for (const { format, bytes } of drawn.files) {
    const stored = await storeFile(em, app, Buffer.from(bytes));
    const fileName = fileNameOf(drawn.title, row, format);
    await em.insert(PaperFile, { id: app.newId(), paperId: row.id, format, fileName, ...stored });
  }
  if (drawn.notice) await em.insert(NoticeRow, noticeRow(row, drawn.notice));
  return em.findOneByOrFail(PaperRow, { id: row.id });
}

/** @throws DataMoved */
async function requireSame(em: EntityManager, prepared: PreparedPaper): Promise<void> {
  const { wish, gathered, frozen, series: own, number, replaces, asOf } = prepared;
  if (gathered.owner.evaluationId !== null) await lockEvaluation(em, gathered.owner.evaluationId);
  const now = await gather(em, wish, asOf);
  if (freezeInput(now.input).sha256 !== frozen.sha256 || now.issuer !== gathered.issuer) throw new DataMoved();
  if (replaces) return;
  if (number.serial === null) {
    if (await isTaken(em, own, number.text)) throw new DataMoved();
    return;
  }
  const taken = await takeNumber(em, own);
  if (taken.text !== number.text) throw new DataMoved();
}

/** Only one paper can replace another. @throws DataMoved */
async function replace(em: EntityManager, oldId: string, newId: string): Promise<void> {
  const done = await em
    .createQueryBuilder()
    .update(PaperRow)
    .set({ replacedById: newId })
    .where('id = :oldId AND "replaced_by_id" IS NULL', { oldId })
    .execute();
  if (done.affected !== 1) throw new DataMoved();
}

function toRow(
  app: AppContext,
  actor: Actor,
  { wish, gathered, frozen, series: own, number, replaces, options, asOf }: PreparedPaper,
  { title, contradictions, warnings }: DrawResult,
  { reasons = [], replaceReason = null }: IssueWish,
): Omit<PaperRow, 'organization' | 'system' | 'evaluation'> {
  const issued = contradictions.map(({ id, severity, place, messageZh }): IssuedContradiction => {
    const reason = severity === 'error' ? (reasons.find(({ rule }) => rule === id)?.reason ?? null) : null;
    return { id, severity, place, messageZh, reason, reasonBy: reason === null ? null : actor.name };
  });
  return {
    id: app.newId(),
    createdAt: timestamp(app),
    kind: wish.kind,
    subjectId: wish.subjectId,
    ...gathered.owner,
    title,
    about: gathered.about.slice(0, 500),
    issuer: gathered.issuer,
    number: number.text,
    year: own.year,
    serial: number.serial,
    paperVersion: (replaces?.paperVersion ?? 0) + 1,
    date: options.date,
    issuedBy: actor.name,
    actorId: actor.id,
    replacesId: replaces?.id ?? null,
    replacedById: null,
    replaceReason,
    facts: { ...wish.facts, ...(wish.issuer === undefined ? {} : { issuer: wish.issuer }) },
    contradictions: issued,
    warnings: [...warnings],
    asOf,
    inputSha256: frozen.sha256,
  };
}

function fileNameOf(
  title: string,
  { about, number, paperVersion }: Pick<PaperRow, 'about' | 'number' | 'paperVersion'>,
  format: string,
): string {
  const version = paperVersion > 1 ? ` 第${paperVersion}版` : '';
  const name = title.includes(about) || title.includes('通知书') ? title : `${about} ${title}`;
  const short = name.replace('网络安全等级保护', '').slice(0, 120);
  return `${short} ${number}${version}.${format}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}

function noticeRow(
  row: ReturnType<typeof toRow>,
  brief: NonNullable<DrawResult['notice']>,
): Omit<NoticeRow, 'evaluation'> {
  const { id, createdAt, subjectId, issuer, number, year, serial, date, facts } = row;
  const deadline = typeof facts['deadline'] === 'string' ? facts['deadline'] : null;
  return { id, createdAt, evaluationId: subjectId, issuer, number, year, serial, date, deadline, ...brief };
}
