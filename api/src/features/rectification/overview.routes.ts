import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { ManyItemsInput, ManyItemsResultDto } from './change-many.dto.js';
import { changeMany } from './change-many.js';
import { BurnDownDto, RectificationOverviewDto } from './overview.dto.js';
import { burnDownOf, overviewOf } from './overview.js';
import { RectificationScopeQuery } from './rectification.dto.js';

const tag = '整改项';
const path = '/rectification-items';

/** What concerns many items at once: counts, the curve of open ones, and changes of many. */
export const overviewOperations: readonly Operation[] = [
  operation({
    id: 'rectification.overview',
    method: 'get',
    path: `${path}/overview`,
    tag,
    summary: '整改项的各种数目',
    description: '与列表相同的条件，数目与列表一致；各状态、风险、责任部门、责任人，以及已逾期和即将到期的。',
    permission: 'rectification.read',
    scope: ['list', { of: 'evaluation', query: 'evaluationId', optional: true, permission: 'rectification.read' }],
    byOrganization: true,
    query: RectificationScopeQuery,
    answer: RectificationOverviewDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'snapshot',
    async handle({ em, app, access, query }) {
      return { body: await overviewOf(em, app, access, query) };
    },
  }),
  operation({
    id: 'rectification.burnDown',
    method: 'get',
    path: `${path}/burn-down`,
    tag,
    summary: '未了结整改项随时间的变化',
    description: '由历史得出：每个数目改变的日子结束时（北京时间）还有多少项没有了结。',
    permission: 'rectification.read',
    scope: ['list', { of: 'evaluation', query: 'evaluationId', optional: true, permission: 'rectification.read' }],
    byOrganization: true,
    query: RectificationScopeQuery,
    answer: BurnDownDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'snapshot',
    async handle({ em, app, access, query }) {
      return { body: await burnDownOf(em, app, access, query) };
    },
  }),
  operation({
    id: 'rectification.changeMany',
    method: 'post',
    path: `${path}/bulk`,
    tag,
    summary: '一次修改多个整改项',
    description:
      '逐项判断：状态不允许、期限不能推后、其间被他人改过的跳过并说明原因，其余照改，各有历史。dryRun=true 只预览，答复相同。',
    permission: 'rectification.write',
    scope: 'list',
    body: ManyItemsInput,
    answer: ManyItemsResultDto,
    status: 200,
    problems: [],
    work: 'write',
    creating: true,
    async handle(call) {
      return { body: await changeMany(call, call.body) };
    },
  }),
];
