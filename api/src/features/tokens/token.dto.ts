import { Id, Instant, ListOf, ListOfWords, Name, Whole, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { permissions } from '../../operations/permissions.js';
import type { Permission } from '../../operations/permissions.js';

const names = Object.keys(permissions).filter((name) => !name.startsWith('session.'));

export class TokenParams {
  @Id({ zh: '令牌编号' }) tokenId!: string;
}

export class TokenInput {
  @Name({ zh: '用途，例如资产台账同步' }) name!: string;
  @ListOfWords(names, 200, { zh: '权限；不超过本人所有的，本人失去的令牌也失去' }) permissions!: Permission[];
  @Whole(1, 3650, { zh: '多少天后失效' }) days!: number;
}

export class TokenDto {
  @Id({ zh: '编号' }) id!: string;
  @Words({ zh: '用途' }) name!: string;
  @Words({ zh: '令牌开头的几个字符，用来辨认' }) prefix!: string;
  @ListOfWords(names, 200, { zh: '权限' }) permissions!: Permission[];
  @Id({ zh: '所有者' }) accountId!: string;
  @Words({ zh: '所有者姓名' }) accountName!: string;
  @Instant({ zh: '建立时间' }) createdAt!: string;
  @Instant({ zh: '失效时间' }) expiresAt!: string;
  @Instant({ zh: '最近使用；没有用过为 null', nullable: true }) lastUsedAt!: string | null;
  @Instant({ zh: '撤销时间；没有撤销为 null', nullable: true }) revokedAt!: string | null;
}

export class NewTokenDto {
  @Id({ zh: '编号' }) id!: string;
  @Words({ zh: '令牌，只显示这一次；放进 Authorization: Bearer' }) token!: string;
  @Instant({ zh: '失效时间' }) expiresAt!: string;
}

export class TokenList {
  @ListOf(() => TokenDto, 1000, { zh: '自己的令牌，新的在前' }) items!: TokenDto[];
}

export class TokenPage extends PageDto {
  @ListOf(() => TokenDto, 200, { zh: '令牌，按建立时间排列' }) items!: TokenDto[];
}

export class TokenQuery extends PageQuery {
  @Id({ zh: '只列这个账号的', optional: true }) accountId?: string;
}
