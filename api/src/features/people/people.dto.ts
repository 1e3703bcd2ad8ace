import { Name } from '../../dto/fields.js';
import { Whole, Words } from '../../dto/fields.js';

export class EraseInput {
  @Name({ zh: '理由，例如本人申请的日期和编号；不要写姓名' }) reason!: string;
}

export class ErasedDto {
  @Words({ zh: '今后显示的代称' }) pseudonym!: string;
  @Whole(0, 2_147_483_647, { zh: '改写的审计记录条数' }) entries!: number;
}
