import { Line, OneOf } from '../../dto/fields.js';
import { backupCiphers } from './sealed-frames.js';
import type { BackupCipher } from './sealed-frames.js';

export class BackupInput {
  @Line({ zh: '加密备份的口令，至少 12 个字符；丢失则无法恢复，不会保存在服务中' }) passphrase!: string;
  @OneOf(backupCiphers, { zh: '加密算法，默认 aes-256-gcm', optional: true }) cipher?: BackupCipher;
}
