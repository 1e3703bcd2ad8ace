import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { ArchiveImport } from './archive.entity.js';
import {
  ArchiveImportList,
  ArchiveKeyDto,
  ArchiveKeyQuery,
  ArchivePreviewDto,
  ArchiveQuery,
  ImportArchiveQuery,
  InspectQuery,
  TrustedKeyPage,
  TrustedKeyParams,
  TrustedKeyQuery,
} from './archive.dto.js';
import { toImportDto, toPreviewDto, toTrustedKeyDto } from './archive.mapper.js';
import { importArchive, keepEvidence, viewImport } from './import-archive.js';
import { openArchive } from './open-archive.js';
import { signingKey } from './signing-key.js';
import { forgetKey, listTrustedKeys } from './trusted-keys.js';
import { makeArchive } from './write-archive.js';
import { SystemParams } from '../systems/system.dto.js';

const tag = '系统档案';
const ZIP = 'application/zip';
const readProblems = [
  'archive.unreadable',
  'archive.version',
  'archive.altered',
  'archive.algorithm',
  'archive.invalid',
  'archive.taken',
  'archive.target',
  'archive.older',
  'archive.too-large',
  'evidence.empty',
  'request.aborted',
  'resource.not-found',
] as const;
const target = { of: 'organization', query: 'organizationId', optional: true } as const;
const MOST_IMPORTS = 1000;

export const archiveOperations: readonly Operation[] = [
  operation({
    id: 'archives.export',
    method: 'get',
    path: '/systems/{systemId}/archive',
    tag,
    summary: '导出一个系统的签名档案',
    description:
      '系统的测评、对象、结果和历史、整改项、延期、风险接受、复测、证据文件、通知书和文书（原文件）在一个 zip 中（mlps-archive/1），由本实例的密钥签名，供另一个实例导入。',
    permission: 'archives.export',
    scope: { of: 'system', param: 'systemId' },
    params: SystemParams,
    query: ArchiveQuery,
    file: [ZIP],
    status: 200,
    problems: ['resource.not-found', 'file.damaged', 'archive.algorithm'],
    work: 'snapshot',
    async handle({ em, app, params, query, actor }) {
      const made = await makeArchive(em, app, params.systemId, { ...query, madeBy: actor.name });
      return { stream: made.stream, audit: { note: { fingerprint: made.fingerprint, counts: made.manifest.counts } } };
    },
  }),
  operation({
    id: 'archives.key',
    method: 'get',
    path: '/archive-key',
    tag,
    summary: '读取本实例签名密钥的指纹',
    description: '第一次需要时生成。对方导入前，请经电话等另外的途径与对方核对指纹。',
    permission: 'archives.export',
    scope: 'instance',
    query: ArchiveKeyQuery,
    answer: ArchiveKeyDto,
    status: 200,
    problems: ['archive.algorithm'],
    work: 'none',
    handle({ app, query }) {
      const { algorithm, fingerprint, publicKey } = signingKey(app.config, query.signature);
      return { body: { name: app.config.instanceName, algorithm, fingerprint, publicKey } };
    },
  }),
  operation({
    id: 'archives.inspect',
    method: 'post',
    path: '/archives/inspection',
    tag,
    summary: '查看一份档案，不导入',
    description: '请求体就是档案文件。核对签名和每个文件，说明来自谁、含有什么、导入会新建和更新什么。什么也不写。',
    permission: 'archives.import',
    scope: ['list', target, { ...target, permission: 'systems.write' }],
    query: InspectQuery,
    upload: [ZIP],
    uploadLimit: 'archiveLimitBytes',
    answer: ArchivePreviewDto,
    status: 200,
    problems: readProblems,
    work: 'read',
    async handle(call) {
      const archive = await openArchive(call.upload!.path); // the operation takes one
      try {
        return { body: toPreviewDto(await viewImport(call, archive, call.query)) };
      } finally {
        archive.members.close();
      }
    },
  }),
  operation({
    id: 'archives.import',
    method: 'post',
    path: '/archives',
    tag,
    summary: '导入一份档案',
    description:
      '请求体就是档案文件。签名的密钥须是本实例的或已受信任的，否则用 trust 给出核对过的指纹，它即进入该单位的受信任列表。全部在一个事务中完成。同一份再导入一次什么也不变；较新的一份只更新本处没有改过的数据。',
    permission: 'archives.import',
    scope: ['list', target, { ...target, permission: 'systems.write' }],
    query: ImportArchiveQuery,
    upload: [ZIP],
    uploadLimit: 'archiveLimitBytes',
    answer: ArchivePreviewDto,
    status: 201,
    problems: [
      ...readProblems,
      'archive.untrusted',
      'archive.conflicts',
      'access.denied',
      'resource.duplicate',
      'evidence.store-unavailable',
    ],
    work: 'own',
    creating: true,
    async handle(call) {
      const archive = await openArchive(call.upload!.path); // the operation takes one
      try {
        await keepEvidence(call.app, archive);
        return await call.commit(async (em) => {
          const view = await importArchive({ ...call, em }, archive, call.query);
          const { systemId: objectId, fingerprint } = toPreviewDto(view);
          const note = { fingerprint, madeAt: archive.manifest.madeAt, manifestSha256: archive.manifestSha256 };
          return {
            body: toPreviewDto(view),
            location: `/systems/${objectId}`,
            audit: { objectKind: 'systems', objectId, note },
          };
        });
      } finally {
        archive.members.close();
      }
    },
  }),
  operation({
    id: 'archives.list',
    method: 'get',
    path: '/systems/{systemId}/archive-imports',
    tag,
    summary: '列出系统导入过的档案',
    permission: 'systems.read',
    scope: { of: 'system', param: 'systemId' },
    params: SystemParams,
    answer: ArchiveImportList,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params: { systemId } }) {
      const rows = await em.find(ArchiveImport, { where: { systemId }, order: { id: 'DESC' }, take: MOST_IMPORTS });
      return { body: { items: rows.map(toImportDto) } };
    },
  }),
  operation({
    id: 'archiveKeys.list',
    method: 'get',
    path: '/archive-trusted-keys',
    tag,
    summary: '列出受信任的密钥',
    permission: 'archives.import',
    scope: ['list', target],
    query: TrustedKeyQuery,
    answer: TrustedKeyPage,
    status: 200,
    problems: ['cursor.invalid', 'resource.not-found'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listTrustedKeys(em, access, query);
      return { body: { ...page, items: page.items.map(toTrustedKeyDto) } };
    },
  }),
  operation({
    id: 'archiveKeys.remove',
    method: 'delete',
    path: '/archive-trusted-keys/{keyId}',
    tag,
    summary: '不再信任一个密钥',
    description: '已导入的数据不变；以后由它签名的档案要重新核对指纹。',
    permission: 'archives.import',
    scope: { of: 'archiveKey', param: 'keyId' },
    params: TrustedKeyParams,
    status: 204,
    problems: ['resource.not-found'],
    work: 'write',
    async handle({ em, params }) {
      await forgetKey(em, params.keyId);
      return {};
    },
  }),
];
