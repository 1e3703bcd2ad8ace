import { expect } from 'chai';
import type { Evaluation } from '@mlps/controls';
import type { Page } from 'playwright-core';
import type { Visit } from './visit.js';

/** Twelve objects of a small unit, as an evaluator meets them. */
export const twelveObjects: Evaluation['objects'] = [
  ['room', '中心机房', 'machine-room'],
  ['net', '业务网络', 'network'],
  ['border', '互联网边界', 'boundary'],
  ['switch', '核心交换机', 'network-device'],
  ['firewall', '边界防火墙', 'security-device'],
  ['app-server', '应用服务器', 'server'],
  ['db-server', '数据库服务器', 'server'],
  ['terminal', '窗口终端', 'terminal'],
  ['application', '办事系统', 'application'],
  ['data', '业务数据', 'data'],
  ['center', '安全管理中心', 'management-center'],
  ['papers', '制度文档', 'document'],
].map(([id, name, kind]) => ({ id: id!, name: name!, kind: kind! }));

let made = 0;

/** A new level-2 evaluation; @returns its id */
export async function newEvaluation(
  visit: Visit,
  objects: Evaluation['objects'] = twelveObjects,
  findings: Evaluation['findings'] = [],
): Promise<string> {
  const system = { name: `办事系统 ${(made += 1)}`, grade: 'S2A2G2', organization: '某镇人民政府' };
  const document = { format: 'mlps-evaluation/1', system, edition: '2021', objects, findings };
  const response = await fetch(visit.url('/api/v1/evaluations/import?again=true'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(document),
  });
  const body = (await response.json()) as { id: string }; // the contract's shape
  expect(response.status, JSON.stringify(body)).to.equal(201);
  return body.id;
}

export async function waitSaved(page: Page): Promise<void> {
  await page.locator('.save-status[data-state=saved]').waitFor();
}

/** Results that the service has, by object and item. */
export async function storedResults(visit: Visit, evaluationId: string): Promise<Map<string, string>> {
  const response = await fetch(visit.url(`/api/v1/evaluations/${evaluationId}/document`));
  const { findings } = (await response.json()) as Evaluation;
  return new Map(findings.map(({ object, item, result }) => [`${object} ${item}`, result]));
}

/** One finding as the service has it. */
export async function storedFinding(
  visit: Visit,
  evaluationId: string,
  object: string,
  item: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(visit.url(`/api/v1/evaluations/${evaluationId}/findings/${object}/${item}`));
  return (await response.json()) as Record<string, unknown>;
}

/** Act under another name, as local mode allows. */
export function actingAs(name: string): { extraHTTPHeaders: Record<string, string> } {
  return { extraHTTPHeaders: { 'X-Acting-Name': encodeURIComponent(name) } };
}

/** What the service has follows the page by a moment. */
export async function expectEventually<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  for (let turn = 0; turn < 50 && (await read()) !== wanted; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await read()).to.equal(wanted);
}
