import { PageQuery } from '../../http/paging.js';
import { Id, Line, ListOf, Name, Text } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';

export class OrganizationParams {
  @Id({ zh: '单位编号' }) organizationId!: string;
}

export class OrganizationQuery extends PageQuery {
  @Line({ zh: '名称包含的文字，或名称的拼音（首字母、全拼）', optional: true }) q?: string;
}

export class OrganizationInput {
  @Name({ zh: '单位名称，不得与已登记的重复', example: '某县人民医院' }) name!: string;
  @Line({ zh: '联系人', optional: true, nullable: true }) contact?: string | null;
  @Line({ zh: '联系电话', optional: true, nullable: true }) phone?: string | null;
  @Text({ zh: '备注', optional: true, nullable: true }) note?: string | null;
}

export class OrganizationPatch {
  @Name({ zh: '单位名称', optional: true }) name?: string;
  @Line({ zh: '联系人', optional: true, nullable: true }) contact?: string | null;
  @Line({ zh: '联系电话', optional: true, nullable: true }) phone?: string | null;
  @Text({ zh: '备注', optional: true, nullable: true }) note?: string | null;
}

export class OrganizationDto extends VersionedDto {
  @Name({ zh: '单位名称' }) name!: string;
  @Line({ zh: '联系人', nullable: true }) contact!: string | null;
  @Line({ zh: '联系电话', nullable: true }) phone!: string | null;
  @Text({ zh: '备注', nullable: true }) note!: string | null;
}

export class OrganizationPage extends PageDto {
  @ListOf(() => OrganizationDto, 200, { zh: '单位，按建立时间排列' }) items!: OrganizationDto[];
}
