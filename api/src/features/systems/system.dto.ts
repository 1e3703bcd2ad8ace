import type { Extension, SystemModule } from '@mlps/controls';
import { ExtensionList, GradeText, Id, Line, ListOf, Name, Text, Whole } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';

const MOST_MODULES = 200;

export class ModuleDto implements SystemModule {
  @Name({ zh: '模块名称', example: 'HIS' }) name!: string;
  @Line({ zh: '供应商', optional: true, nullable: true }) vendor?: string | null;
}

export class SystemParams {
  @Id({ zh: '系统编号' }) systemId!: string;
}

export class SystemQuery extends PageQuery {
  @Line({ zh: '名称、模块或单位包含的文字或拼音（首字母、全拼），或备案证明编号的一部分', optional: true }) q?: string;
  @Id({ zh: '只列这个单位的系统', optional: true }) organizationId?: string;
  @GradeText({ zh: '只列这个保护等级的系统', optional: true }) grade?: string;
}

export class SystemInput {
  @Name({ zh: '系统名称，同一单位内不重复', example: '综合业务信息系统' }) name!: string;
  @Id({ zh: '所属单位编号', optional: true, nullable: true }) organizationId?: string | null;
  @GradeText({ zh: '保护等级 SxAyGz' }) grade!: string;
  @ExtensionList({ zh: '适用的扩展要求', optional: true }) extensions?: Extension[];
  @Line({ zh: '备案证明编号（11 位和 5 位数字）；未备案为 null', optional: true, nullable: true }) filingNumber?:
    string | null;
  @ListOf(() => ModuleDto, MOST_MODULES, { zh: '模块及供应商', optional: true }) modules?: ModuleDto[];
  @Text({ zh: '说明', optional: true, nullable: true }) description?: string | null;
}

export class SystemPatch {
  @Name({ zh: '系统名称', optional: true }) name?: string;
  @Id({ zh: '所属单位编号', optional: true, nullable: true }) organizationId?: string | null;
  @GradeText({ zh: '保护等级；已建立的测评保持原等级', optional: true }) grade?: string;
  @ExtensionList({ zh: '适用的扩展要求；已建立的测评保持原样', optional: true }) extensions?: Extension[];
  @Line({ zh: '备案证明编号', optional: true, nullable: true }) filingNumber?: string | null;
  @ListOf(() => ModuleDto, MOST_MODULES, { zh: '模块及供应商，整体替换', optional: true }) modules?: ModuleDto[];
  @Text({ zh: '说明', optional: true, nullable: true }) description?: string | null;
}

export class SystemDto extends VersionedDto {
  @Name({ zh: '系统名称' }) name!: string;
  @Id({ zh: '所属单位编号', nullable: true }) organizationId!: string | null;
  @Name({ zh: '所属单位名称', nullable: true }) organizationName!: string | null;
  @GradeText({ zh: '保护等级' }) grade!: string;
  @Whole(1, 4, { zh: '级别，即 G' }) level!: number;
  @ExtensionList({ zh: '适用的扩展要求' }) extensions!: Extension[];
  @Line({ zh: '备案证明编号', nullable: true }) filingNumber!: string | null;
  @ListOf(() => ModuleDto, MOST_MODULES, { zh: '模块及供应商' }) modules!: ModuleDto[];
  @Text({ zh: '说明', nullable: true }) description!: string | null;
}

export class SystemPage extends PageDto {
  @ListOf(() => SystemDto, 200, { zh: '系统，按建立时间排列' }) items!: SystemDto[];
}
