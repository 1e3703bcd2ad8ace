import { checkUnitFacts, checkWording } from '@mlps/reports';
import type { Branding, OptionIssue, PaperKind } from '@mlps/reports';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../../app-context.js';
import { changeRow, freshRow, requireVersion } from '../../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../../database/change-row.js';
import type { Plain } from '../../../dto/plain.js';
import { ApiError } from '../../../errors/api-error.js';
import { sentence, toReportIssue } from '../../../errors/problem.js';
import { etagOf, stale } from '../../../http/etag.js';
import { readFile, storeFile } from '../../files/file-store.js';
import { Organization } from '../../organizations/organization.entity.js';
import { getOrganization } from '../../organizations/organization.service.js';
import type { PaperStyleDto, PaperStyleInput } from './paper-style.dto.js';
import { PaperStyleRow } from './paper-style.entity.js';
import type { Wording } from './paper-style.entity.js';

const kind: RowKind<PaperStyleRow> = {
  entity: PaperStyleRow,
  load: (em, id) => em.findOneBy(PaperStyleRow, { id }),
  show: toPaperStyleDto,
};

/** @throws ApiError `resource.not-found` when nothing was set */
export async function getPaperStyle(em: EntityManager, organizationId: string): Promise<PaperStyleRow> {
  const { name } = await getOrganization(em, organizationId);
  const row = await em.findOneBy(PaperStyleRow, { organizationId });
  if (row) return row;
  throw new ApiError('resource.not-found', `单位「${name}」还没有设置文书样式；可用 PUT 和 If-None-Match: * 设置`);
}

/** @throws ApiError `paper.invalid`, `precondition.stale`, `precondition.exists` */
export async function putPaperStyle(
  context: ChangeContext,
  organizationId: string,
  input: Plain<PaperStyleInput>,
): Promise<{ row: PaperStyleRow; created: boolean }> {
  const { em, app, precondition } = context;
  await getOrganization(em, organizationId);
  const { headerText = null, issuerName = null, codes = [], wording = [], facts = {} } = input;
  const columns = {
    headerText: headerText?.trim() || null,
    issuerName: issuerName?.trim() || null,
    codes: Object.fromEntries(codes.map((one) => [one.kind, one.code.trim()])),
    wording: toWording(wording),
    facts,
  };
  requireSound(columns);
  const known = await em.findOneBy(PaperStyleRow, { organizationId });
  if (known && precondition.ifNoneMatch) throw exists(known);
  if (known) return { row: await changeRow(context, kind, known, columns), created: false };
  if (precondition.ifMatch !== null) throw stale(null, null);
  const fresh = { ...freshRow(app), organizationId, ...columns, logoSha256: null };
  await em.insert(PaperStyleRow, fresh as object); // TypeORM's type takes JSON columns apart
  return { row: await getPaperStyle(em, organizationId), created: true };
}

function exists(known: PaperStyleRow): ApiError {
  return new ApiError('precondition.exists', '这个单位已设置过文书样式；要修改请带上 If-Match', {
    current: toPaperStyleDto(known),
    headers: { ETag: etagOf(known) },
  });
}

function toWording(list: readonly { kind: string; place: string; text: string }[]): Wording {
  const wording: Record<string, Record<string, string>> = {};
  for (const { kind: name, place, text } of list) if (text.trim()) (wording[name] ??= {})[place] = text;
  return wording; // the contract takes no other kinds
}

/** A code stands before the year in 〔〕, so it may hold no bracket. */
const BAD_CODE = /[〔〕[\]［］()（）【】\p{Cc}]/u;

function requireSound({ codes, wording, facts }: Pick<PaperStyleRow, 'codes' | 'wording' | 'facts'>): void {
  const issues: OptionIssue[] = [
    ...checkUnitFacts(facts),
    ...Object.entries(wording).flatMap(
      ([name, texts]) => checkWording(name as PaperKind, texts, `$.wording.${name}`), // the contract takes no other
    ),
    ...Object.entries(codes).flatMap(([name, code]) =>
      code && !BAD_CODE.test(code)
        ? []
        : [
            {
              path: `$.codes.${name}`,
              code: 'code',
              expected: 'a short text without brackets',
              received: code,
              messageZh: '代字不能为空或含括号',
            },
          ],
    ),
  ];
  if (issues.length === 0) return;
  const found = issues.map(toReportIssue);
  throw new ApiError('paper.invalid', sentence(found.map(({ message }) => message)), { issues: found });
}

/** Put a logo that was looked at, or take it away. */
export async function setLogo(
  context: ChangeContext,
  organizationId: string,
  png: Buffer | null,
): Promise<PaperStyleRow> {
  const { em, app } = context;
  const row = await getPaperStyle(em, organizationId);
  requireVersion(context, kind, row);
  const logoSha256 = png ? (await storeFile(em, app, png)).sha256 : null;
  return changeRow(context, kind, row, { logoSha256, updatedAt: timestamp(app) });
}

export async function readLogo(em: EntityManager, organizationId: string): Promise<{ bytes: Buffer; sha256: string }> {
  const { logoSha256 } = await getPaperStyle(em, organizationId);
  if (logoSha256 === null) throw new ApiError('resource.not-found', '这个单位没有设置标志');
  return { bytes: await readFile(em, logoSha256), sha256: logoSha256 };
}

/** The style of whoever issues: the organization of that name, if it set one. */
export async function styleOf(em: EntityManager, issuer: string): Promise<PaperStyleRow | null> {
  const organization = await em.findOneBy(Organization, { name: issuer });
  return organization ? em.findOneBy(PaperStyleRow, { organizationId: organization.id }) : null;
}

/** What a unit's papers tell of itself; empty when it set nothing. */
export async function unitFactsOf(em: EntityManager, organizationId: string | null): Promise<Record<string, unknown>> {
  if (organizationId === null) return {};
  return (await em.findOneBy(PaperStyleRow, { organizationId }))?.facts ?? {};
}

/** A style as the builders of papers take it. */
export async function brandingOf(em: EntityManager, style: PaperStyleRow, paper: PaperKind): Promise<Branding> {
  const logo = style.logoSha256 === null ? null : await readFile(em, style.logoSha256);
  return {
    headerText: style.headerText,
    issuerName: style.issuerName,
    wording: style.wording[paper] ?? null,
    logoPngBase64: logo?.toString('base64') ?? null,
  };
}

export function toPaperStyleDto(row: PaperStyleRow): PaperStyleDto {
  const { id, version, createdAt, updatedAt, organizationId, headerText, issuerName, codes, wording, facts } = row;
  return {
    id,
    version,
    etag: etagOf(row),
    createdAt,
    updatedAt,
    organizationId,
    headerText,
    issuerName,
    codes: Object.entries(codes).map(([name, code]) => ({ kind: name, code })),
    wording: Object.entries(wording).flatMap(([name, texts]) =>
      Object.entries(texts).map(([place, text]) => ({ kind: name, place, text })),
    ),
    facts,
    hasLogo: row.logoSha256 !== null,
  };
}
