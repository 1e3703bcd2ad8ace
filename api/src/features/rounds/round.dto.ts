import { editions } from '@mlps/controls';
import type { Edition } from '@mlps/controls';
import { Id, Line, ListOf, Name, OneOf, Whole } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';

export const copyRules = ['objects', 'results'] as const;
export type CopyRule = (typeof copyRules)[number];
const MOST_RESULTS = 1_000_000;

export class RoundParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class NextRoundInput {
  @Name({ zh: '新一轮测评的名称', example: '2027 年等级测评' }) name!: string;
  @OneOf(editions, { zh: '评分版本；不给则与上一轮相同', optional: true }) edition?: Edition;
  @OneOf(copyRules, { zh: 'objects（默认）：只沿用对象；results：连同结果沿用，逐条标为待核对', optional: true })
  copy?: CopyRule;
}

export class PreviousRoundDto {
  @Id({ zh: '上一轮测评的编号；不是从上一轮开始的为 null', nullable: true }) previousId!: string | null;
}

export class ComparisonQuery {
  @Id({ zh: '与哪一次测评相比；不给则为它的上一轮', optional: true }) with?: string;
}

export class ToConfirmQuery extends PageQuery {}

export class CarriedFindingDto {
  @Id({ zh: '编号' }) id!: string;
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
}

export class CarriedFindingPage extends PageDto {
  @ListOf(() => CarriedFindingDto, 200, { zh: '沿用而尚未核对的结果' }) items!: CarriedFindingDto[];
}

export class PairInput {
  @Line({ zh: '测评对象编号' }) object!: string;
  @Line({ zh: '测评项编号' }) item!: string;
}

export class ConfirmInput {
  @ListOf(() => PairInput, 5000, { zh: '已核对、照旧不变的结果' }) findings!: PairInput[];
}

export class ConfirmResult {
  @Whole(0, MOST_RESULTS, { zh: '本次核对的条数' }) confirmed!: number;
  @Whole(0, MOST_RESULTS, { zh: '还待核对的条数' }) left!: number;
}
