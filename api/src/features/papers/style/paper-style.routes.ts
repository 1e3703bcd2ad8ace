import { readFile } from 'node:fs/promises';
import { paperKinds, wordingPlaces } from '@mlps/reports';
import type { PaperKind } from '@mlps/reports';
import { etagOf } from '../../../http/etag.js';
import { operation } from '../../../operations/operation.js';
import type { Operation, Reply } from '../../../operations/operation.js';
import { requireLogo } from './check-logo.js';
import { PaperStyleDto, PaperStyleInput, PaperStyleParams, WordingPlaceList } from './paper-style.dto.js';
import type { PaperStyleRow } from './paper-style.entity.js';
import { getPaperStyle, putPaperStyle, readLogo, setLogo, toPaperStyleDto } from './paper-style.service.js';

const tag = '文书';
const path = '/organizations/{organizationId}/paper-style';
const scope = { of: 'organization', param: 'organizationId' } as const;

export const paperStyleOperations: readonly Operation[] = [
  operation({
    id: 'paperStyles.places',
    method: 'get',
    path: '/paper-wording-places',
    tag,
    summary: '列出文书中可以改写的位置',
    permission: 'papers.read',
    scope: 'instance',
    answer: WordingPlaceList,
    status: 200,
    problems: [],
    work: 'none',
    handle: () => ({
      body: {
        items: (Object.keys(paperKinds) as PaperKind[]).flatMap((kind) =>
          wordingPlaces[kind].map(({ place, zh, placeholders }) => ({
            kind,
            place,
            zh,
            placeholders: [...placeholders],
          })),
        ),
      },
    }),
  }),
  operation({
    id: 'paperStyles.get',
    method: 'get',
    path,
    tag,
    summary: '读取单位的文书样式',
    permission: 'papers.read',
    scope,
    params: PaperStyleParams,
    answer: PaperStyleDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      return shown(await getPaperStyle(em, params.organizationId));
    },
  }),
  operation({
    id: 'paperStyles.put',
    method: 'put',
    path,
    tag,
    summary: '设置单位的文书样式',
    description:
      '页眉、落款、文号代字和自己的文字。文字是数据：占位符只替换，不执行。用于该单位落款的文书；已签发的不变。',
    permission: 'papers.issue',
    scope,
    params: PaperStyleParams,
    body: PaperStyleInput,
    answer: PaperStyleDto,
    status: 200,
    problems: ['resource.not-found', 'paper.invalid'],
    work: 'write',
    etag: true,
    mutable: 'or-create',
    async handle(call) {
      const { row, created } = await putPaperStyle(call, call.params.organizationId, call.body);
      return { ...shown(row), status: created ? 201 : 200 };
    },
  }),
  operation({
    id: 'paperStyles.putLogo',
    method: 'put',
    path: `${path}/logo`,
    tag,
    summary: '上传单位的标志',
    description: '请求体就是 PNG 图片，不超过 1 MB；按内容检查，并试画一次。',
    permission: 'papers.issue',
    scope,
    params: PaperStyleParams,
    upload: ['image/png'],
    answer: PaperStyleDto,
    status: 200,
    problems: ['resource.not-found', 'paper.invalid-logo', 'evidence.empty', 'evidence.too-large', 'request.aborted'],
    work: 'own',
    etag: true,
    mutable: true,
    async handle(call) {
      const png = await readFile(call.upload!.path); // the operation takes one
      await requireLogo(png);
      return call.commit(async (em) => shown(await setLogo({ ...call, em }, call.params.organizationId, png)));
    },
  }),
  operation({
    id: 'paperStyles.removeLogo',
    method: 'delete',
    path: `${path}/logo`,
    tag,
    summary: '去掉单位的标志',
    permission: 'papers.issue',
    scope,
    params: PaperStyleParams,
    answer: PaperStyleDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      return shown(await setLogo(call, call.params.organizationId, null));
    },
  }),
  operation({
    id: 'paperStyles.logo',
    method: 'get',
    path: `${path}/logo`,
    tag,
    summary: '读取单位的标志',
    permission: 'papers.read',
    scope,
    params: PaperStyleParams,
    file: ['image/png'],
    status: 200,
    problems: ['resource.not-found', 'file.damaged'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const { bytes, sha256 } = await readLogo(em, params.organizationId);
      return { file: { bytes, mediaType: 'image/png', fileName: '标志.png' }, etag: `"${sha256}"` };
    },
  }),
];

function shown(row: PaperStyleRow): Reply<PaperStyleDto> {
  return { body: toPaperStyleDto(row), etag: etagOf(row) };
}
