import { RouteTable } from '../src/http/route-table.js';
import type { Operation } from '../src/operations/operation.js';
import { operations } from '../src/operations/table.js';
import type { CallMore, TestAnswer, Tester } from './tester.js';

/** A call that a step is about to make, and how to make others like it. */
export interface WatchedCall {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly more: CallMore;
  readonly call: Tester['call'];
}

/** Looking at a call gives nothing, or the answer to another call in its place. */
export type Look = (asked: WatchedCall) => Promise<TestAnswer | void>;

const routes = new RouteTable(operations);

/** The same tester, and the one beside it with accounts; every call is shown to `look` first. */
export function watchedTester(tester: Tester, look: Look): Tester {
  const plain: Tester['call'] = (...asked) => tester.call(...asked);
  const call = async (method: string, path: string, more: CallMore = {}): Promise<TestAnswer> => {
    const match = routes.match(method, path.split('?')[0] ?? '');
    if (match.kind !== 'operation') return tester.call(method, path, more);
    const asked = { operation: match.operation, method, path, more, call: plain };
    return (await look(asked)) ?? tester.call(method, path, more);
  };
  let accounts: Promise<Tester> | null = null; // one and the same, as steps remember by it
  return {
    ...tester,
    call,
    get: (path) => call('GET', path),
    post: (path, body, headers = {}) => call('POST', path, { body, headers }),
    withAccounts: () => (accounts ??= tester.withAccounts().then((other) => watchedTester(other, look))),
  };
}
