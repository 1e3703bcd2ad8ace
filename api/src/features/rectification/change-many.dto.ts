import { Day, Flag, Id, Line, ListOf, OneOf, Part, Text, Whole, Words } from '../../dto/fields.js';

const MOST_ITEMS = 500;

export class SeenItemInput {
  @Id({ zh: '整改项编号' }) id!: string;
  @Line({ zh: '看到的 ETag；其间被他人改过的跳过', optional: true }) etag?: string;
}

/** What is changed in each; a field left out stays as it is. */
export class ManyItemsChangeInput {
  @Line({ zh: '责任人', optional: true, nullable: true }) owner?: string | null;
  @Line({ zh: '责任部门', optional: true, nullable: true }) department?: string | null;
  @Day({ zh: '期限；整改方只能提前', optional: true }) dueDate?: string;
  @Text({ zh: '备注', optional: true, nullable: true }) note?: string | null;
}

export class ManyItemsInput {
  @ListOf(() => SeenItemInput, MOST_ITEMS, { zh: '整改项，最多 500 项' }) items!: SeenItemInput[];
  @Part(() => ManyItemsChangeInput, { zh: '要改的字段', optional: true }) change?: ManyItemsChangeInput;
  @OneOf(['plan', 'start'], {
    zh: '同时做的操作：plan 制定计划，措施为 measures，不给则为各项自己的整改建议；start 开始整改',
    optional: true,
  })
  action?: 'plan' | 'start';
  @Text({ zh: '各项计划的整改措施；只用于 plan', optional: true }) measures?: string;
  @Flag({ zh: 'true 只预览，不写入', optional: true }) dryRun?: boolean;
}

export class SkippedItemDto {
  @Id({ zh: '整改项编号' }) id!: string;
  @Words({ zh: '标题；不存在的为空' }) title!: string;
  @Words({ zh: '原因代码' }) code!: string;
  @Words({ zh: '原因' }) reason!: string;
}

export class ManyItemsResultDto {
  @Flag({ zh: '是否只是预览' }) dryRun!: boolean;
  @Whole(0, MOST_ITEMS, { zh: '已改（或将改）的' }) changed!: number;
  @Whole(0, MOST_ITEMS, { zh: '内容本来就如此、没有变化的' }) unchanged!: number;
  @ListOf(() => SkippedItemDto, MOST_ITEMS, { zh: '跳过的，各有原因' }) skipped!: SkippedItemDto[];
}
