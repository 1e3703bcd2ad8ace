import { expect } from 'chai';
import { pdfPages } from './pdf-pages.js';
import type { Json, TestAnswer, Tester } from './tester.js';

/** Calls of a walk, each of which must succeed; who acts is named as local mode allows. */
export class Walk {
  constructor(
    private readonly tester: Tester,
    private readonly name = '本机用户',
    private readonly role: string | null = null,
  ) {}

  /** The same walk as somebody else. */
  as(name: string, role: string): Walk {
    return new Walk(this.tester, name, role);
  }

  async get(path: string): Promise<Json> {
    return (await this.sent('GET', path)).body;
  }

  async post(path: string, body: unknown = {}): Promise<Json> {
    return (await this.sent('POST', path, { body })).body;
  }

  /** A change of what is there now. @param at where its version is read, when that is another address */
  async change(method: string, path: string, body?: unknown, at = path): Promise<Json> {
    const headers = { 'If-Match': (await this.tester.get(at)).etag };
    return (await this.sent(method, path, { ...(body === undefined ? {} : { body }), headers })).body;
  }

  async create(path: string, body: unknown): Promise<Json> {
    return (await this.sent('PUT', path, { body, headers: { 'If-None-Match': '*' } })).body;
  }

  async upload(path: string, raw: string | Buffer, type: string): Promise<Json> {
    return (await this.sent('POST', path, { raw, headers: { 'Content-Type': type } })).body;
  }

  /** A call that must be refused with this code. */
  async refused(code: string, path: string, body: unknown): Promise<Json> {
    const answer = await this.tester.post(path, body, this.acting());
    expect(answer.body.code, JSON.stringify(answer.body)).to.equal(code);
    return answer.body;
  }

  /** Issue a paper, and read its PDF back. */
  async paper(wish: object): Promise<{ paper: Json; pages: string[]; text: string }> {
    const paper = await this.post('/papers', wish);
    const { bytes } = await this.sent('GET', `/papers/${paper.id}/files/pdf`);
    const pages = await pdfPages(bytes);
    return { paper, pages, text: pages.join('\n').replace(/\s/g, '') };
  }

  private acting(): Record<string, string> {
    const name = { 'X-Acting-Name': encodeURIComponent(this.name) };
    return this.role === null ? name : { ...name, 'X-Acting-Role': this.role };
  }

  private async sent(
    method: string,
    path: string,
    more: { body?: unknown; raw?: string | Buffer; headers?: Record<string, string> } = {},
  ): Promise<TestAnswer> {
    const answer = await this.tester.call(method, path, { ...more, headers: { ...this.acting(), ...more.headers } });
    expect(answer.status, `${method} ${path}: ${answer.status >= 400 ? JSON.stringify(answer.body) : ''}`).to.be.below(
      300,
    );
    return answer;
  }
}

/** Hold that a text tells all of these. */
export function tells(text: string, ...wanted: readonly string[]): void {
  for (const one of wanted) expect(text, one).to.include(one.replace(/\s/g, ''));
}
