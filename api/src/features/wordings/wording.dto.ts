import { results } from '@mlps/controls';
import type { Result } from '@mlps/controls';
import { Id, Line, ListOf, Name, OneOf, Prose, TextList, Words } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';

const textZh = '用语，其中可有占位，如 {对象}、{版本}';
const itemZh = '只用于这个测评项；不限为 null';
const resultZh = '只用于这个结果；不限为 null';

export class WordingParams {
  @Id({ zh: '用语编号' }) wordingId!: string;
}

export class WordingQuery extends PageQuery {
  @Id({ zh: '连同这个单位的；不给则只列本人的', optional: true }) organizationId?: string;
  @Name({ zh: '只列用于这个测评项的，和不限测评项的', optional: true }) item?: string;
  @OneOf(results, { zh: '只列用于这个结果的，和不限结果的', optional: true }) result?: Result;
  @Line({ zh: '包含的文字', optional: true }) q?: string;
}

export class WordingInput {
  @Id({ zh: '单位编号：单位内共用；不给则只归本人', optional: true, nullable: true }) organizationId?: string | null;
  @Name({ zh: itemZh, optional: true, nullable: true, example: 'L2-CES1-01' }) item?: string | null;
  @OneOf(results, { zh: resultZh, optional: true, nullable: true }) result?: Result | null;
  @Prose({ zh: textZh, example: '经核查，{对象}的操作系统为{版本}。' }) text!: string;
}

export class WordingPatch {
  @Name({ zh: itemZh, optional: true, nullable: true }) item?: string | null;
  @OneOf(results, { zh: resultZh, optional: true, nullable: true }) result?: Result | null;
  @Prose({ zh: textZh, optional: true }) text?: string;
}

export class WordingDto extends VersionedDto {
  @Id({ zh: '单位编号；只归本人的为 null', nullable: true }) organizationId!: string | null;
  @Words({ zh: '本人的用语的主人；单位共用的为 null', nullable: true }) owner!: string | null;
  @Words({ zh: itemZh, nullable: true }) item!: string | null;
  @OneOf(results, { zh: resultZh, nullable: true }) result!: Result | null;
  @Words({ zh: textZh }) text!: string;
  @TextList(200, { zh: '占位的名称，按出现次序' }) places!: string[];
}

export class WordingPage extends PageDto {
  @ListOf(() => WordingDto, 200, { zh: '用语，先建的在前' }) items!: WordingDto[];
}
