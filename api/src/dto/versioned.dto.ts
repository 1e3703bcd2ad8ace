import { Id, Instant, Whole, Words } from './fields.js';

const MOST_VERSIONS = 2_147_483_647;

/** What every mutable resource carries in an answer. */
export abstract class VersionedDto {
  @Id({ zh: '编号' }) id!: string;
  @Whole(1, MOST_VERSIONS, { zh: '版本，每次修改加一' }) version!: number;
  @Words({ zh: '修改时放进 If-Match 的版本标识，与 ETag 相同' }) etag!: string;
  @Instant({ zh: '建立时间（UTC）' }) createdAt!: string;
  @Instant({ zh: '最近修改时间（UTC）' }) updatedAt!: string;
}

/** The field that every list answers beside its items. */
export abstract class PageDto {
  @Words({ zh: '下一页的游标；最后一页为 null', nullable: true }) nextCursor!: string | null;
}
