import { Flag, Instant, Line, ListOf, OneOf, Words } from '../../dto/fields.js';
import { backupCiphers } from './sealed-frames.js';
import type { BackupCipher } from './sealed-frames.js';

export class BackupInput {
  @Line({ zh: '加密备份的口令，至少 12 个字符；丢失则无法恢复，不会保存在服务中' }) passphrase!: string;
  @OneOf(backupCiphers, { zh: '加密算法，默认 aes-256-gcm', optional: true }) cipher?: BackupCipher;
}

export class BackupEntryDto {
  @Instant({ zh: '时间（UTC）' }) at!: string;
  @Words({ zh: '操作者姓名；在主机上用命令行做的为服务自身' }) by!: string;
  @Flag({ zh: '是否在主机上用命令行做的' }) onHost!: boolean;
  @Words({ zh: 'done，或没有成功的代码' }) result!: string;
}

export class BackupList {
  @ListOf(() => BackupEntryDto, 50, { zh: '最近的备份，新的在前' }) items!: BackupEntryDto[];
}
