import { Readable } from 'node:stream';
import { today } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { BackupInput, BackupList } from './backup.dto.js';
import { BackupError } from './backup-error.js';
import { listBackups } from './list-backups.js';
import { checkPassphrase, makeBackup } from './make-backup.js';
import { PRODUCT_VERSION } from './product-version.js';

const SEALED = 'application/octet-stream';

export const backupOperations: readonly Operation[] = [
  operation({
    id: 'backups.list',
    method: 'get',
    path: '/backups',
    tag: '备份',
    summary: '列出最近的备份',
    description: '何时、由谁、在页面还是在主机上做的，取自审计记录；备份文件本身不在服务中。',
    permission: 'backups.make',
    scope: 'instance',
    answer: BackupList,
    status: 200,
    problems: [],
    work: 'read',
    async handle({ em }) {
      return { body: { items: await listBackups(em) } };
    },
  }),
  operation({
    id: 'backups.make',
    method: 'post',
    path: '/backups',
    tag: '备份',
    summary: '生成加密备份',
    description:
      '全部数据表、证据和密钥，取自同一时刻，边生成边下载；期间可以照常使用。用 mlps restore 恢复到空的数据文件夹或空的数据库。',
    permission: 'backups.make',
    scope: 'instance',
    body: BackupInput,
    file: [SEALED],
    status: 200,
    problems: ['backup.passphrase'],
    work: 'none',
    async handle({ app, body }) {
      requirePassphrase(body.passphrase);
      const options = { ...body, now: app.now, version: PRODUCT_VERSION };
      return {
        stream: {
          open: () => Readable.from(makeBackup(app.config, options)),
          mediaType: SEALED,
          fileName: `工作台备份 ${today(app)}.mlpsbackup`,
          size: null,
        },
      };
    },
  }),
];

function requirePassphrase(passphrase: string): void {
  try {
    checkPassphrase(passphrase);
  } catch (error) {
    if (error instanceof BackupError) throw new ApiError('backup.passphrase', error.message);
    throw error;
  }
}
