import { Flag, Id, Instant, Line, ListOf, OneOf, TextList, Whole, Words } from '../../dto/fields.js';

const LONGEST_PASSWORD = 200;

export class PasswordChangeInput {
  @Line({ zh: '现在的密码' }, LONGEST_PASSWORD) current!: string;
  @Line({ zh: '新密码' }, LONGEST_PASSWORD) next!: string;
}

export class PasswordInput {
  @Line({ zh: '密码，确认是本人操作' }, LONGEST_PASSWORD) password!: string;
}

export class CodeInput {
  @Line({ zh: '验证器上的 6 位验证码' }, 40) code!: string;
}

export class SecondFactorDto {
  @OneOf(['off', 'pending', 'on'], { zh: '状态：off 未用、pending 已取得密钥待确认、on 已启用' })
  state!: 'off' | 'pending' | 'on';
  @Whole(0, 100, { zh: '还没有用过的恢复码' }) recoveryCodesLeft!: number;
}

export class NewSecondFactorDto {
  @Words({ zh: '密钥，可手工输入验证器' }) secret!: string;
  @Words({ zh: 'otpauth:// 地址，显示为二维码' }) uri!: string;
}

export class RecoveryCodesDto {
  @TextList(100, { zh: '恢复码，只显示这一次，每个只能用一次' }) recoveryCodes!: string[];
}

export class OwnSessionParams {
  @Id({ zh: '登录的编号' }) sessionId!: string;
}

export class OwnSessionDto {
  @Id({ zh: '编号' }) id!: string;
  @Flag({ zh: '是否就是这一次' }) current!: boolean;
  @Instant({ zh: '登录时间' }) createdAt!: string;
  @Instant({ zh: '最近使用' }) lastSeenAt!: string;
  @Instant({ zh: '最迟失效' }) expiresAt!: string;
  @Words({ zh: '地址' }) address!: string;
  @Words({ zh: '浏览器' }) userAgent!: string;
}

export class OwnSessionList {
  @ListOf(() => OwnSessionDto, 1000, { zh: '登录，最近的在前' }) items!: OwnSessionDto[];
}
