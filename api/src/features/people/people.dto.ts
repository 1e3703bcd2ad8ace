import { ListOf, Name, Whole, Words } from '../../dto/fields.js';

export class EraseInput {
  @Name({ zh: '理由，例如本人申请的日期和编号；不要写姓名' }) reason!: string;
}

const MOST_KEPT = 1000;

export class KeptNameDto {
  @Words({ zh: '数据表' }) table!: string;
  @Words({ zh: '字段' }) field!: string;
  @Whole(1, 2_147_483_647, { zh: '条数；短的姓名可能指的是别人' }) rows!: number;
}

export class ErasedDto {
  @Words({ zh: '今后显示的代称' }) pseudonym!: string;
  @Whole(0, 2_147_483_647, { zh: '改写的审计记录条数' }) entries!: number;
  @ListOf(() => KeptNameDto, MOST_KEPT, { zh: '仍含此姓名的记录：依法留存的测评记录、整改历史、文书等' })
  kept!: KeptNameDto[];
}
