import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { SystemQuery } from '../systems/system.dto.js';
import { PortfolioPage } from './portfolio.dto.js';
import { portfolioOf } from './portfolio.service.js';

export const portfolioOperations: readonly Operation[] = [
  operation({
    id: 'portfolio.list',
    method: 'get',
    path: '/portfolio',
    tag: '系统',
    summary: '列出系统及其概况',
    description: '每个系统旁边是最近几次测评的得分和结论、尚未了结的整改项、逾期数、最近的一项义务。',
    permission: 'systems.read',
    scope: 'list',
    byOrganization: true,
    query: SystemQuery,
    answer: PortfolioPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'snapshot',
    async handle(call) {
      return { body: await portfolioOf(call, call.query) };
    },
  }),
];
