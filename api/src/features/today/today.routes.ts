import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { TodayDto } from './today.dto.js';
import { todayOf } from './today.service.js';

export const todayOperations: readonly Operation[] = [
  operation({
    id: 'today.get',
    method: 'get',
    path: '/today',
    tag: '今日工作',
    summary: '列出等待本人的工作的数目',
    description: '每个数目都等于相应列表的长度；没有权限的不列，所以不同角色看到的不同。',
    permission: 'session.own',
    scope: 'self',
    byOrganization: true,
    answer: TodayDto,
    status: 200,
    problems: [],
    work: 'snapshot',
    async handle(call) {
      return { body: await todayOf(call) };
    },
  }),
];
