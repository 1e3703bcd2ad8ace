import { Flag, Id, Instant, Line, ListOf, Name, Text, Whole, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';

export class ObjectsParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class ObjectParams extends ObjectsParams {
  @Name({ zh: '测评对象在本次测评中的编号' }) objectId!: string;
}

export class ObjectQuery extends PageQuery {
  @Line({ zh: '名称包含的文字', optional: true }) q?: string;
  @Line({ zh: '只列这一类对象', optional: true }) kind?: string;
}

export class ObjectRemoveQuery {
  @Flag({ zh: '为 true 时连同这个对象的结果一起删除', optional: true }) force?: boolean;
}

const kinds = '类别：目录中的类别代码（如 machine-room、server），或自定';

export class ObjectInput {
  @Name({ zh: '编号，本次测评内不重复；不给则自动编号', optional: true, example: 'room-1' }) id?: string;
  @Name({ zh: '名称', example: '中心机房' }) name!: string;
  @Name({ zh: kinds, example: 'machine-room' }) kind!: string;
  @Line({ zh: '品牌、型号或版本', optional: true, nullable: true }) model?: string | null;
  @Line({ zh: '所在位置或管理地址', optional: true, nullable: true }) address?: string | null;
  @Line({ zh: '用途或承载的业务', optional: true, nullable: true }) purpose?: string | null;
  @Text({ zh: '备注', optional: true, nullable: true }) note?: string | null;
}

export class ObjectPatch {
  @Name({ zh: '名称', optional: true }) name?: string;
  @Name({ zh: kinds, optional: true }) kind?: string;
  @Line({ zh: '品牌、型号或版本', optional: true, nullable: true }) model?: string | null;
  @Line({ zh: '所在位置或管理地址', optional: true, nullable: true }) address?: string | null;
  @Line({ zh: '用途或承载的业务', optional: true, nullable: true }) purpose?: string | null;
  @Text({ zh: '备注', optional: true, nullable: true }) note?: string | null;
}

export class ObjectDto {
  @Name({ zh: '编号' }) id!: string;
  @Whole(1, 2_147_483_647, { zh: '版本，每次修改加一' }) version!: number;
  @Words({ zh: '修改时放进 If-Match 的版本标识，与 ETag 相同' }) etag!: string;
  @Instant({ zh: '建立时间（UTC）' }) createdAt!: string;
  @Instant({ zh: '最近修改时间（UTC）' }) updatedAt!: string;
  @Name({ zh: '名称' }) name!: string;
  @Name({ zh: kinds }) kind!: string;
  @Line({ zh: '品牌、型号或版本', nullable: true }) model!: string | null;
  @Line({ zh: '所在位置或管理地址', nullable: true }) address!: string | null;
  @Line({ zh: '用途或承载的业务', nullable: true }) purpose!: string | null;
  @Text({ zh: '备注', nullable: true }) note!: string | null;
}

export class ObjectPage extends PageDto {
  @ListOf(() => ObjectDto, 200, { zh: '测评对象，按建立次序排列' }) items!: ObjectDto[];
}
