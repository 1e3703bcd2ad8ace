import type { Scope } from '../../access/scope.js';
import type { Newable } from '../../dto/fields.js';
import { etagOf } from '../../http/etag.js';
import { PageQuery } from '../../http/paging.js';
import { operation } from '../../operations/operation.js';
import type { Operation, Reply } from '../../operations/operation.js';
import type { Permission } from '../../operations/permissions.js';
import { workbookProblems } from '../../errors/workbook-problems.js';
import { applyBook } from './apply-book.js';
import {
  ApplyBookInput,
  ApplyNewEvaluationInput,
  BookDto,
  BookPage,
  BookPatch,
  BookRowPage,
  BookRowQuery,
  EvaluationBookParams,
  EvaluationBooksParams,
  NoticeBookParams,
  NoticeBooksParams,
  RecordBookQuery,
  SystemBookParams,
  SystemBooksParams,
  UploadBookQuery,
} from './book.dto.js';
import { toBookDto, toBookSummary } from './book.mapper.js';
import { changeBook, getBook, listBooks, removeBook, uploadBook } from './book.service.js';
import type { BookRow } from './book.entity.js';
import type { BookTarget } from './book-target.js';
import { pageOfRows, readPreview } from './read-preview.js';
import { recordBook, XLSX } from './record-book.js';

const tag = '工作簿';

/** What a file of a workbook may call itself; its content decides. */
const takenTypes = [
  XLSX,
  'application/vnd.ms-excel',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.ms-excel.sheet.binary.macroenabled.12',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/csv',
  'application/octet-stream',
];

interface TargetEntry {
  /** prefix of the ids of its operations */
  readonly noun: string;
  readonly path: string;
  readonly what: string;
  readonly scope: Scope;
  readonly permission: Permission;
  readonly read: Permission;
  readonly params: Newable;
  readonly bookParams: Newable;
  readonly apply: Newable;
  readonly applied: string;
}

/** The three places that take workbooks; their operations are alike. */
const targets: readonly TargetEntry[] = [
  {
    noun: 'evaluationBooks',
    path: '/evaluations/{evaluationId}/books',
    what: '测评的记录表',
    scope: { of: 'evaluation', param: 'evaluationId' },
    permission: 'findings.write',
    read: 'evaluations.read',
    params: EvaluationBooksParams,
    bookParams: EvaluationBookParams,
    apply: ApplyBookInput,
    applied: '把预览中的结果写入测评',
  },
  {
    noun: 'systemBooks',
    path: '/systems/{systemId}/books',
    what: '新测评的记录表',
    scope: { of: 'system', param: 'systemId' },
    permission: 'documents.import',
    read: 'evaluations.read',
    params: SystemBooksParams,
    bookParams: SystemBookParams,
    apply: ApplyNewEvaluationInput,
    applied: '用预览中的结果建立一次新测评',
  },
  {
    noun: 'noticeBooks',
    path: '/notices/{noticeId}/books',
    what: '通知书的整改清单',
    scope: { of: 'notice', param: 'noticeId' },
    permission: 'rectification.open',
    read: 'notices.read',
    params: NoticeBooksParams,
    bookParams: NoticeBookParams,
    apply: ApplyBookInput,
    applied: '把预览中的整改情况写入整改项',
  },
];

export const bookOperations: readonly Operation[] = [
  operation({
    id: 'evaluations.recordBook',
    method: 'get',
    path: '/evaluations/{evaluationId}/record-book',
    tag,
    summary: '导出现场测评记录表',
    description: '已有的结果预先填入；带出去填写后，可在本测评中导入并合并。',
    permission: 'documents.export',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: EvaluationBooksParams,
    query: RecordBookQuery,
    file: [XLSX],
    status: 200,
    problems: ['resource.not-found'],
    work: 'snapshot',
    async handle({ em, app, params, query }) {
      return { file: await recordBook(em, app, params.evaluationId, query.objects) };
    },
  }),
  ...targets.flatMap(operationsFor),
];

type BookOf = BookTarget & { readonly bookId: string };

/** The address without the book: what the book is for. */
function targetOf(params: unknown): BookTarget {
  const { bookId: _bookId, ...target } = params as BookOf; // the params class of the entry proved it
  return target;
}

const bookOf = (params: unknown): string => (params as BookOf).bookId; // likewise

function operationsFor({
  noun,
  path,
  what,
  scope,
  permission,
  read,
  params,
  bookParams,
  apply,
  applied,
}: TargetEntry): Operation[] {
  const one = `${path}/{bookId}`;
  return [
    operation({
      id: `${noun}.upload`,
      method: 'post',
      path,
      tag,
      summary: `上传${what}`,
      description:
        '请求体就是文件本身（.xlsx、.xls、.et、.ods、.csv 等，按内容判断）。只读取和预览，什么也不写入；同一内容再次上传得到同一个工作簿。',
      permission,
      scope,
      params,
      query: UploadBookQuery,
      upload: takenTypes,
      answer: BookDto,
      status: 201,
      problems: [
        'resource.not-found',
        'evidence.empty',
        'evidence.too-large',
        'evidence.name',
        'request.aborted',
        ...workbookProblems,
      ],
      // reading may take seconds, so it stays outside any unit of work
      work: 'none',
      etag: true,
      async handle(call) {
        const target = targetOf(call.params);
        const { book, created } = await uploadBook(call, target, call.upload!, call.query); // the operation takes one
        const reply = await shown(call, target, book, !created);
        return { ...reply, location: `${addressOf(path, call.params)}/${book.id}` };
      },
    }),
    operation({
      id: `${noun}.list`,
      method: 'get',
      path,
      tag,
      summary: `列出${what}`,
      permission: read,
      scope,
      params,
      query: PageQuery,
      answer: BookPage,
      status: 200,
      problems: ['resource.not-found', 'cursor.invalid'],
      work: 'read',
      async handle({ em, params: address, query }) {
        const page = await listBooks(em, targetOf(address), query);
        return { body: { ...page, items: page.items.map(toBookSummary) } };
      },
    }),
    operation({
      id: `${noun}.get`,
      method: 'get',
      path: one,
      tag,
      summary: `预览${what}`,
      description: '与现在的数据重新比较。',
      permission: read,
      scope,
      params: bookParams,
      answer: BookDto,
      status: 200,
      problems: ['resource.not-found', 'workbook.other-evaluation'],
      work: 'snapshot',
      etag: true,
      async handle(call) {
        const target = targetOf(call.params);
        return shown(call, target, await getBook(call.em, target, bookOf(call.params)));
      },
    }),
    operation({
      id: `${noun}.rows`,
      method: 'get',
      path: `${one}/rows`,
      tag,
      summary: `列出${what}中各行的处置`,
      permission: read,
      scope,
      params: bookParams,
      query: BookRowQuery,
      answer: BookRowPage,
      status: 200,
      problems: ['resource.not-found', 'cursor.invalid', 'workbook.other-evaluation'],
      work: 'snapshot',
      async handle({ em, params: address, query }) {
        const target = targetOf(address);
        const { preview } = await readPreview(em, target, await getBook(em, target, bookOf(address)));
        return { body: pageOfRows(preview, query) };
      },
    }),
    operation({
      id: `${noun}.change`,
      method: 'patch',
      path: one,
      tag,
      summary: `指明${what}中的对象或各列的含义`,
      permission,
      scope,
      params: bookParams,
      body: BookPatch,
      answer: BookDto,
      status: 200,
      problems: ['resource.not-found', ...workbookProblems],
      work: 'none',
      etag: true,
      mutable: true,
      async handle(call) {
        const target = targetOf(call.params);
        return shown(call, target, await changeBook(call, target, bookOf(call.params), call.body));
      },
    }),
    operation({
      id: `${noun}.apply`,
      method: 'post',
      path: `${one}/application`,
      tag,
      summary: `应用${what}`,
      description: `${applied}，在一个事务中完成。seen 是所见预览的标记；预览之后有变即拒绝。`,
      permission,
      scope,
      params: bookParams,
      body: apply,
      answer: BookDto,
      status: 200,
      problems: [
        'resource.not-found',
        'book.columns',
        'book.applied',
        'book.changed-since',
        'book.not-clean',
        'evaluation.completed',
        'evaluation.invalid',
        'workbook.other-evaluation',
      ],
      work: 'write',
      creating: true,
      etag: true,
      async handle(call) {
        const target = targetOf(call.params);
        const input = call.body as ApplyBookInput; // the class of the entry proved it
        return shown(call, target, await applyBook(call, target, bookOf(call.params), input));
      },
    }),
    operation({
      id: `${noun}.remove`,
      method: 'delete',
      path: one,
      tag,
      summary: `丢弃${what}`,
      description: '已写入的内容保持不变。',
      permission,
      scope,
      params: bookParams,
      status: 204,
      problems: ['resource.not-found'],
      work: 'write',
      mutable: true,
      async handle(call) {
        await removeBook(call, targetOf(call.params), bookOf(call.params));
        return {};
      },
    }),
  ];
}

async function shown(
  { em }: { readonly em: Parameters<typeof readPreview>[0] },
  target: BookTarget,
  book: BookRow,
  repeated = false,
): Promise<Reply<BookDto>> {
  const { preview } = await readPreview(em, target, book);
  return { body: toBookDto(book, preview, repeated), etag: etagOf(book) };
}

function addressOf(path: string, params: unknown): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => String((params as Record<string, unknown>)[name]));
}
