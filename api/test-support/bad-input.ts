import type { ProblemCode } from '../src/errors/problem-codes.js';
import type { CallMore } from './tester.js';

/** A request that must be refused. `{e}` in the path stands for an evaluation, `{s}` for its system. */
export interface BadInput {
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly more: CallMore;
  readonly code: ProblemCode;
  /** path of the first issue; absent where the problem lists none */
  readonly at?: string;
}

export const NOBODY = '01234567-89ab-7def-8123-456789abcdef';

export function get(what: string, path: string, code: ProblemCode, at?: string): BadInput {
  return { what, method: 'GET', path, more: {}, code, ...(at === undefined ? {} : { at }) };
}

export function post(what: string, path: string, body: unknown, code: ProblemCode, at?: string): BadInput {
  return send(what, 'POST', path, { body }, code, at);
}

export function send(
  what: string,
  method: string,
  path: string,
  more: CallMore,
  code: ProblemCode,
  at?: string,
): BadInput {
  return { what, method, path, more, code, ...(at === undefined ? {} : { at }) };
}

/** A system that would be taken, with a change that is not. */
export function badSystem(what: string, change: object, at: string): BadInput {
  return post(what, '/systems', { name: '某系统', grade: 'S2A2G2', ...change }, 'request.invalid', at);
}

/** A finding that would be new. */
export function badFinding(what: string, item: string, body: object, code: ProblemCode, at: string): BadInput {
  const headers = { 'If-None-Match': '*' };
  return send(what, 'PUT', `/evaluations/{e}/findings/server-1/${item}`, { body, headers }, code, at);
}
