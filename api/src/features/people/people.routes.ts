import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { AccountParams } from '../accounts/account.dto.js';
import { ERASED } from '../audit/erasure-note.js';
import { erasePerson } from './erase-person.js';
import { ErasedDto, EraseInput } from './people.dto.js';

export const peopleOperations: readonly Operation[] = [
  operation({
    id: ERASED,
    method: 'post',
    path: '/accounts/{accountId}/erasure',
    tag: '账号',
    summary: '删除一个人的个人信息',
    description:
      '账号须已停用。姓名、账号、联系方式和登录信息从账号和全部审计记录中换成代称，审计链仍可核对；已签发的文书和测评记录依法留存，不改，答复中列出哪些记录仍含此姓名；它们只再指向账号的编号。不能撤销。',
    permission: 'accounts.write',
    scope: 'instance',
    params: AccountParams,
    body: EraseInput,
    answer: ErasedDto,
    status: 200,
    problems: ['resource.not-found', 'people.active'],
    work: 'write',
    async handle({ em, app, params }) {
      const { pseudonym, erased, kept } = await erasePerson(em, app, params.accountId);
      return { body: { pseudonym, entries: erased.length, kept: [...kept] }, audit: { note: { pseudonym, erased } } };
    },
  }),
];
