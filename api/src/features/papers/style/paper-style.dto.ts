import { paperKinds } from '@mlps/reports';
import { Flag, Free, Id, Line, ListOf, Name, OneOf, Text, TextList, Words } from '../../../dto/fields.js';
import { VersionedDto } from '../../../dto/versioned.dto.js';

const kinds = Object.keys(paperKinds);
const anyFields = { type: 'object', additionalProperties: true };
const LONGEST_CODE = 40;

export class PaperStyleParams {
  @Id({ zh: '单位编号' }) organizationId!: string;
}

export class PaperCodeDto {
  @OneOf(kinds, { zh: '文书种类' }) kind!: string;
  @Line({ zh: '发文代字，例如 某医网安' }, LONGEST_CODE) code!: string;
}

export class PaperWordingDto {
  @OneOf(kinds, { zh: '文书种类' }) kind!: string;
  @Name({ zh: '位置，见 GET /paper-wording-places' }) place!: string;
  @Text({ zh: '自己的文字，一行一段；可用该位置的占位符，如 {单位}' }) text!: string;
}

export class PaperStyleInput {
  @Line({ zh: '页眉；不给则为文书名称', optional: true, nullable: true }) headerText?: string | null;
  @Line({ zh: '落款的名称；不给则为单位名称', optional: true, nullable: true }) issuerName?: string | null;
  @ListOf(() => PaperCodeDto, 20, { zh: '文号的代字；没有列出的种类用默认的', optional: true }) codes?: PaperCodeDto[];
  @ListOf(() => PaperWordingDto, 100, { zh: '自己的文字；没有列出的位置用默认的', optional: true })
  wording?: PaperWordingDto[];
  @Free(anyFields, {
    zh: '文书中关于本单位的内容：unit 责任部门和责任人、organisation 领导小组和会议、products 安全产品、team 安全队伍',
    optional: true,
  })
  facts?: Record<string, unknown>;
}

export class PaperStyleDto extends VersionedDto {
  @Id({ zh: '单位编号' }) organizationId!: string;
  @Words({ zh: '页眉', nullable: true }) headerText!: string | null;
  @Words({ zh: '落款的名称', nullable: true }) issuerName!: string | null;
  @ListOf(() => PaperCodeDto, 20, { zh: '文号的代字' }) codes!: PaperCodeDto[];
  @ListOf(() => PaperWordingDto, 100, { zh: '自己的文字' }) wording!: PaperWordingDto[];
  @Free(anyFields, { zh: '文书中关于本单位的内容' }) facts!: Record<string, unknown>;
  @Flag({ zh: '是否有标志' }) hasLogo!: boolean;
}

export class WordingPlaceDto {
  @OneOf(kinds, { zh: '文书种类' }) kind!: string;
  @Words({ zh: '位置' }) place!: string;
  @Words({ zh: '名称' }) zh!: string;
  @TextList(20, { zh: '可用的占位符' }) placeholders!: string[];
}

export class WordingPlaceList {
  @ListOf(() => WordingPlaceDto, 200, { zh: '可以改写的位置' }) items!: WordingPlaceDto[];
}
