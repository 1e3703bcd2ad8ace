import express from 'express';
import type { RequestHandler } from 'express';
import { problemKinds } from '../errors/problem-codes.js';
import { problemsOf, buildOpenApi } from '../openapi/build-openapi.js';
import type { Schema } from '../openapi/collect-schemas.js';
import { permissions } from '../operations/permissions.js';
import type { Operation } from '../operations/operation.js';
import { once } from '../support/once.js';
import { API_ROOT } from './answer.js';
import { docsStyle } from './docs-style.js';

/** What the page shows of the contract. */
interface Contract {
  readonly paths: Record<string, Record<string, { parameters: Schema[] }>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

/** Serve the contract as a page to browse: made from the table when somebody first asks, no script, no request to anywhere else. */
export function serveDocs(operations: readonly Operation[]): RequestHandler {
  const page = once(() => renderDocs(operations));
  const router = express.Router();
  router.get('/', (request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    // relative addresses below need the folder's slash
    if (!request.originalUrl.split('?')[0]?.endsWith('/')) return response.redirect('/api/docs/');
    response.type('html').send(page());
  });
  router.get('/style.css', (_request, response) => response.type('css').send(docsStyle));
  return router;
}

/** The whole page. */
export function renderDocs(operations: readonly Operation[]): string {
  const contract = buildOpenApi(operations) as unknown as Contract;
  const tags = [...new Set(operations.map((operation) => operation.tag))];
  const contents = tags.map((tag) => `<li><a href="#${escape(tag)}">${escape(tag)}</a></li>`).join('');
  const chapters = tags
    .map((tag) =>
      chapter(
        tag,
        operations.filter((operation) => operation.tag === tag),
        contract,
      ),
    )
    .join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>等级保护工作台接口</title><link rel="stylesheet" href="style.css"></head><body>
<header><h1>等级保护工作台接口</h1><p>地址前缀 <code>${API_ROOT}</code>，机器可读的约定见 <a href="${API_ROOT}/openapi.json">openapi.json</a>（OpenAPI 3.1）。
错误一律是问题文档（RFC 9457）；修改须带 <code>If-Match</code>；建立类请求可带 <code>Idempotency-Key</code>；列表用 <code>limit</code> 和 <code>cursor</code> 翻页。</p>
<nav><ul>${contents}<li><a href="#schemas">数据结构</a></li><li><a href="#problems">错误代码</a></li></ul></nav></header><main>${chapters}
<h2 id="schemas">数据结构</h2>${Object.entries(contract.components.schemas).map(schemaBlock).join('')}
<h2 id="problems">错误代码</h2><table><thead><tr><th>代码</th><th>状态</th><th>含义</th></tr></thead><tbody>${problemRows()}</tbody></table>
</main></body></html>`;
}

function chapter(tag: string, operations: readonly Operation[], contract: Contract): string {
  const blocks = operations.map((operation) => operationBlock(operation, contract));
  return `<h2 id="${escape(tag)}">${escape(tag)}</h2>${blocks.join('')}`;
}

function operationBlock(operation: Operation, contract: Contract): string {
  const { id, method, path, summary, description, permission, body, answer } = operation;
  const codes = problemsOf(operation).map((code) => `<a href="#${code}"><code>${code}</code></a>`);
  const rows = [
    ['编号', `<code>${id}</code>`],
    ['权限', `<code>${permission}</code> ${permissions[permission]}`],
    ['请求体', body ? schemaLink(body.name) : '无'],
    ['答复', `${operation.status} ${answer ? schemaLink(answer.name) : (operation.file?.join('、') ?? '无内容')}`],
    ['可能的错误', codes.join(' ')],
  ];
  const heads = parametersOf(operation, contract);
  return `<details id="${id}"><summary><b class="${method}">${method.toUpperCase()}</b> <code>${escape(path)}</code> ${escape(summary)}</summary>
${description === undefined ? '' : `<p>${escape(description)}</p>`}${heads}
<dl>${rows.map(([name, text]) => `<dt>${name}</dt><dd>${text}</dd>`).join('')}</dl></details>`;
}

function parametersOf(operation: Operation, contract: Contract): string {
  const list = contract.paths[operation.path]?.[operation.method]?.parameters ?? [];
  if (list.length === 0) return '';
  const rows = list.map(
    (entry) =>
      `<tr><td><code>${text(entry['name'])}</code></td><td>${text(entry['in'])}</td><td>${entry['required'] ? '必填' : ''}</td><td>${text(entry['description'])}</td></tr>`,
  );
  return `<table><thead><tr><th>参数</th><th>位置</th><th></th><th>说明</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function schemaBlock([name, schema]: [string, Schema]): string {
  const folded = escape(JSON.stringify(schema, null, 2));
  return `<details id="schema-${escape(name)}"><summary><code>${escape(name)}</code></summary><pre>${folded}</pre></details>`;
}

function schemaLink(name: string): string {
  return `<a href="#schema-${escape(name)}"><code>${escape(name)}</code></a>`;
}

function problemRows(): string {
  return Object.entries(problemKinds)
    .map(
      ([code, { status, title }]) =>
        `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${title}</td></tr>`,
    )
    .join('');
}

function text(value: unknown): string {
  return typeof value === 'string' ? escape(value) : '';
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
