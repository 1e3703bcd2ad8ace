import { Flag, ListOf, Name, OneOf, Part, RowsOf, Whole, Words } from '../../dto/fields.js';
import { FindingDto, FindingInput } from './finding.dto.js';

export const MOST_ROWS = 5000;
export const bulkModes = ['allOrNothing', 'goodRows'] as const;
export type BulkMode = (typeof bulkModes)[number];

const MOST_VERSIONS = 2_147_483_647;
const modeText = 'allOrNothing（默认）：有一行不行就都不写；goodRows：写入能写的行，其余列出';

/** One row: the whole finding of one object and item. */
export class FindingRowInput extends FindingInput {
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
  @Whole(0, MOST_VERSIONS, {
    zh: '所见的版本；与现有版本不同即为冲突，不会覆盖。0 表示应尚无结果。不给则不检查',
    optional: true,
    nullable: true,
  })
  version?: number | null;
}

/** A result to take away: the pair stands unanswered again. */
export class FindingRemovalInput {
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
  @Whole(1, MOST_VERSIONS, { zh: '所见的版本；不同即为冲突，不会删除。不给则不检查', optional: true })
  version?: number;
}

export class BulkInput {
  @Flag({ zh: '为 true 时只试算，不写入', optional: true }) dryRun?: boolean;
  @OneOf(bulkModes, { zh: modeText, optional: true }) mode?: BulkMode;
  @Flag({ zh: '为 true 时答复中列出写入各行的新版本', optional: true }) returnVersions?: boolean;
  @Flag({
    zh: '为 true 时也改写已通过复核的结果（须有复核权限）；默认跳过并在 skips 中列出',
    optional: true,
  })
  reopenAccepted?: boolean;
  @RowsOf(() => FindingRowInput, MOST_ROWS, { zh: '各行，同一对象和测评项只出现一次' }) rows!: unknown[];
  @ListOf(() => FindingRemovalInput, MOST_ROWS, { zh: '要删除的结果', optional: true })
  removals?: FindingRemovalInput[];
}

export class RowIssueDto {
  @Words({ zh: '位置' }) path!: string;
  @Words({ zh: '代码' }) code!: string;
  @Words({ zh: '应为' }) expected!: string;
  @Words({ zh: '收到' }) received!: string;
  @Words({ zh: '说明' }) message!: string;
}

export class RowRefusalDto {
  @Whole(1, MOST_ROWS, { zh: '第几行，从 1 起' }) row!: number;
  @ListOf(() => RowIssueDto, 200, { zh: '原因' }) issues!: RowIssueDto[];
}

export class RowConflictDto {
  @Whole(1, MOST_ROWS, { zh: '第几行，从 1 起' }) row!: number;
  @Whole(0, MOST_VERSIONS, { zh: '来者所见的版本' }) expectedVersion!: number;
  @Part(() => FindingRowInput, { zh: '来者的内容' }) yours!: FindingRowInput;
  @Part(() => FindingDto, { zh: '现有的内容；没有则为 null', nullable: true }) theirs!: FindingDto | null;
}

export const skipReasons = ['accepted', 'absent'] as const;
export type SkipReason = (typeof skipReasons)[number];
const skipText = 'accepted 已通过复核；absent 要删除的结果已不存在';

export class RowSkipDto {
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
  @OneOf(skipReasons, { zh: skipText }) reason!: SkipReason;
  @Words({ zh: '说明' }) message!: string;
}

export class RemovalConflictDto {
  @Whole(1, MOST_ROWS, { zh: '第几条删除，从 1 起' }) removal!: number;
  @Whole(1, MOST_VERSIONS, { zh: '来者所见的版本' }) expectedVersion!: number;
  @Part(() => FindingDto, { zh: '现有的内容' }) theirs!: FindingDto;
}

export class RowVersionDto {
  @Whole(1, MOST_ROWS, { zh: '第几行，从 1 起' }) row!: number;
  @Whole(1, MOST_VERSIONS, { zh: '新版本' }) version!: number;
  @Words({ zh: '新的版本标识' }) etag!: string;
}

export class BulkResult {
  @Flag({ zh: '是否为试算' }) dryRun!: boolean;
  @OneOf(bulkModes, { zh: modeText }) mode!: BulkMode;
  @Flag({ zh: '是否已写入；试算时为若真正执行会否写入' }) applied!: boolean;
  @Whole(0, MOST_ROWS, { zh: '总行数' }) total!: number;
  @Whole(0, MOST_ROWS, { zh: '新增' }) inserted!: number;
  @Whole(0, MOST_ROWS, { zh: '更新' }) updated!: number;
  @Whole(0, MOST_ROWS, { zh: '与现有相同，未动' }) unchanged!: number;
  @Whole(0, MOST_ROWS, { zh: '删除' }) removed!: number;
  @Whole(0, 2 * MOST_ROWS, { zh: '跳过，未动' }) skipped!: number;
  @Whole(0, MOST_ROWS, { zh: '被拒绝' }) refused!: number;
  @Whole(0, 2 * MOST_ROWS, { zh: '冲突' }) conflicting!: number;
  @ListOf(() => RowRefusalDto, MOST_ROWS, { zh: '被拒绝的行' }) refusals!: RowRefusalDto[];
  @ListOf(() => RowConflictDto, MOST_ROWS, { zh: '冲突的行，双方内容并列' }) conflicts!: RowConflictDto[];
  @ListOf(() => RemovalConflictDto, MOST_ROWS, { zh: '冲突的删除' }) removalConflicts!: RemovalConflictDto[];
  @ListOf(() => RowSkipDto, 2 * MOST_ROWS, { zh: '跳过的行和原因' }) skips!: RowSkipDto[];
  @ListOf(() => RowVersionDto, MOST_ROWS, { zh: '写入各行的新版本', optional: true }) versions?: RowVersionDto[];
}
