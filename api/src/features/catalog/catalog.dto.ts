import type { Extension } from '@mlps/controls';
import { ExtensionList, GradeText, Line, Name } from '../../dto/fields.js';
import { flag, listOf, number, object, text, textOrNull } from '../../openapi/shapes.js';
import type { OwnSchema } from '../../operations/operation.js';
import { PageQuery } from '../../http/paging.js';

export class CatalogQuery extends PageQuery {
  @GradeText({ zh: '保护等级；按它裁剪测评项' }) grade!: string;
  @ExtensionList({ zh: '扩展要求，用逗号分隔', optional: true }) extensions?: Extension[];
  @Line({ zh: '只列这个安全类，如 CES', optional: true }) domain?: string;
}

export class CatalogParams {
  @Name({ zh: '测评项编号', example: 'L3-CES1-01' }) item!: string;
}

const fields = {
  id: text,
  level: { type: 'integer', minimum: 1, maximum: 4 },
  part: text,
  clause: text,
  letter: text,
  domain: text,
  domainZh: text,
  domainEn: text,
  half: text,
  pointZh: text,
  pointEn: text,
  sag: text,
  importance: text,
  importanceRule: text,
  importanceLike: textOrNull,
  importanceAssumed: flag,
  weight: number,
  keywords: listOf(text),
  statementZh: text,
  statementEn: text,
  kinds: listOf(text),
};

const guidance = object({
  differenceZh: text,
  differenceEn: text,
  steps: listOf(object({ method: text, zh: text, en: text })),
  evidenceZh: listOf(text),
  evidenceEn: listOf(text),
  nonconformitiesZh: listOf(text),
  nonconformitiesEn: listOf(text),
  adviceNowZh: text,
  adviceNowEn: text,
  adviceBuildZh: text,
  adviceBuildEn: text,
});

/** An item with how it is evaluated and mended. */
export const catalogEntry: OwnSchema = { name: 'CatalogEntry', schema: object({ ...fields, guidance }) };

export const catalogPage: OwnSchema = {
  name: 'CatalogPage',
  schema: object({ items: listOf(object(fields)), nextCursor: textOrNull }),
};
