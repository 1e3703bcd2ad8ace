import { problemKinds } from '../errors/problem-codes.js';

const text = { type: 'string' };

const named = (id: string): object => ({
  type: 'array',
  items: { type: 'object', additionalProperties: false, required: [id, 'zh'], properties: { [id]: text, zh: text } },
});

/** Schema of every failure's answer (RFC 9457 with our own members). */
export const problemSchema = {
  type: 'object',
  description: '问题文档（RFC 9457）：code 供程序判断，detail 说明何处何事、如何改正',
  additionalProperties: false,
  required: ['type', 'title', 'status', 'code', 'detail', 'instance', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problemKinds) },
    detail: text,
    instance: text,
    requestId: text,
    issues: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'code', 'expected', 'received', 'message'],
        properties: { path: text, code: text, expected: text, received: text, message: text },
      },
    },
    current: { description: '这条数据现在的内容；已不存在时为 null' },
    counts: { type: 'object', additionalProperties: { type: 'integer' }, description: '拒绝所依据的数目' },
    bulk: { description: '批量写入的结果；与试运行的答复相同' },
    move: {
      type: 'object',
      description: '整改项不能推进时：现在的状态、合法的操作、还缺的条件',
      additionalProperties: false,
      required: ['item', 'state', 'legal', 'missing'],
      properties: { item: text, state: text, legal: named('action'), missing: named('gate') },
    },
    contradictions: {
      type: 'array',
      description: '签发前自检发现的矛盾',
      items: {
        type: 'object',
        required: ['id', 'severity', 'place', 'messageZh', 'remedyZh'],
        properties: {
          id: text,
          severity: text,
          place: text,
          messageZh: text,
          remedyZh: text,
          target: { type: ['object', 'null'] },
        },
      },
    },
    differences: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['field', 'registered', 'document'],
        properties: { field: text, registered: {}, document: {} },
      },
    },
  },
};
