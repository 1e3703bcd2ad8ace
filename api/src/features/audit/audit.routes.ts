import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { AuditExportQuery, AuditFilter, AuditPage, ChainReportDto } from './audit.dto.js';
import { toAuditEntryDto } from './audit.mapper.js';
import { exportEntries, exportTypes } from './export-entries.js';
import { listEntries } from './list-entries.js';
import { verifyAudit } from './verify-audit.js';

const tag = '审计';

export const auditOperations: readonly Operation[] = [
  operation({
    id: 'audit.list',
    method: 'get',
    path: '/audit/entries',
    tag,
    summary: '查询审计记录',
    description: '新的在前。每次写操作、每次下载敏感文书、每次被拒绝的越权操作各有一条。',
    permission: 'audit.read',
    scope: 'instance',
    query: AuditFilter,
    answer: AuditPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, query }) {
      const page = await listEntries(em, query);
      return { body: { ...page, items: page.items.map(toAuditEntryDto) } };
    },
  }),
  operation({
    id: 'audit.export',
    method: 'get',
    path: '/audit/entries/export',
    tag,
    summary: '导出审计记录',
    description: 'CSV 或 JSON Lines，旧的在前，可按与列表相同的条件筛选（不分页）。导出本身也留下一条记录。',
    permission: 'audit.read',
    scope: 'instance',
    query: AuditExportQuery,
    file: exportTypes,
    status: 200,
    problems: [],
    work: 'read',
    async handle({ em, query }) {
      return { stream: exportEntries(em, query) };
    },
  }),
  operation({
    id: 'audit.verify',
    method: 'get',
    path: '/audit/verification',
    tag,
    summary: '核对审计链',
    description: '逐条核对校验值、次序、连续和链尾的封印；指出被改、被删、换位或被截断的记录。',
    permission: 'audit.read',
    scope: 'instance',
    answer: ChainReportDto,
    status: 200,
    problems: [],
    work: 'read',
    async handle({ em, app }) {
      const { dataDir, auditKeepDays } = app.config;
      const { head, ...report } = await verifyAudit(em, { dataDir, key: app.database.chain.key });
      return { body: { ...report, head: `${head.seq}:${head.hash}`, keptDays: auditKeepDays } };
    },
  }),
];
