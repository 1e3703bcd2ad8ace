import { Flag, Id, Instant, ListOf, Name, Text, Whole, Words } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';

const MOST_BYTES = 2 ** 31;
const MOST_LINKS = 10_000;
const MOST_REVISIONS = 10_000;

export class EvidenceParams {
  @Id({ zh: '证据编号' }) evidenceId!: string;
}
export class EvidenceLinkParams extends EvidenceParams {
  @Id({ zh: '关联的编号' }) linkId!: string;
}

/** Where evidence hangs: a rectification item, the finding of an object under an item of an evaluation, or a training event. */
export class EvidencePlaceInput {
  @Id({ zh: '整改项编号', optional: true }) rectificationItemId?: string;
  @Id({ zh: '测评编号；与 object、item 一起指明一条测评结果', optional: true }) evaluationId?: string;
  @Name({ zh: '测评对象编号', optional: true }) object?: string;
  @Name({ zh: '测评项编号', optional: true }) item?: string;
  @Id({ zh: '培训活动编号', optional: true }) trainingEventId?: string;
}

export class EvidenceQuery extends PageQuery {
  @Id({ zh: '只列这个整改项的', optional: true }) rectificationItemId?: string;
  @Id({ zh: '只列这次测评的结果和整改项的', optional: true }) evaluationId?: string;
  @Id({ zh: '只列这次培训活动的', optional: true }) trainingEventId?: string;
  @Name({ zh: '与 evaluationId 和 item 一起：只列这条结果的', optional: true }) object?: string;
  @Name({ zh: '与 evaluationId 和 object 一起：只列这条结果的', optional: true }) item?: string;
}

export class UploadQuery extends EvidencePlaceInput {
  @Name({ zh: '文件名；不给则取 Content-Disposition 中的', optional: true }) name?: string;
  @Text({ zh: '说明', optional: true }) note?: string;
}

export class RevisionQuery {
  @Name({ zh: '文件名；不给则取 Content-Disposition 中的', optional: true }) name?: string;
}

export class ContentQuery {
  @Whole(1, MOST_REVISIONS, { zh: '版次；不给则为最新', optional: true }) revision?: number;
  @Flag({ zh: 'true 在浏览器中预览', optional: true }) inline?: boolean;
}

export class EvidencePatch {
  @Name({ zh: '名称', optional: true }) name?: string;
  @Text({ zh: '说明', optional: true, nullable: true }) note?: string | null;
}

export class EvidenceRevisionDto {
  @Whole(1, MOST_REVISIONS, { zh: '版次，从 1 起' }) revision!: number;
  @Name({ zh: '文件名' }) fileName!: string;
  @Words({ zh: '由内容判断的类型' }) mediaType!: string;
  @Whole(1, MOST_BYTES, { zh: '大小，字节' }) size!: number;
  @Words({ zh: 'SHA-256' }) sha256!: string;
  @Name({ zh: '上传人' }) uploadedBy!: string;
  @Instant({ zh: '上传时间（UTC）' }) createdAt!: string;
}

export class EvidenceLinkDto {
  @Id({ zh: '关联的编号' }) id!: string;
  @Id({ zh: '整改项编号', nullable: true }) rectificationItemId!: string | null;
  @Id({ zh: '测评结果编号', nullable: true }) findingId!: string | null;
  @Id({ zh: '培训活动编号', nullable: true }) trainingEventId!: string | null;
  @Name({ zh: '关联人' }) linkedBy!: string;
  @Instant({ zh: '关联时间（UTC）' }) createdAt!: string;
}

export class EvidenceDto extends VersionedDto {
  @Name({ zh: '名称' }) name!: string;
  @Text({ zh: '说明', nullable: true }) note!: string | null;
  @ListOf(() => EvidenceRevisionDto, MOST_REVISIONS, { zh: '各版，最早的在前' }) revisions!: EvidenceRevisionDto[];
  @ListOf(() => EvidenceLinkDto, MOST_LINKS, { zh: '关联的整改项和测评结果' }) links!: EvidenceLinkDto[];
}

export class EvidencePage extends PageDto {
  @ListOf(() => EvidenceDto, 200, { zh: '证据，按先后' }) items!: EvidenceDto[];
}
