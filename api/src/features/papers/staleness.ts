import type { EntityManager } from 'typeorm';
import { ApiError } from '../../errors/api-error.js';
import { readFile } from '../files/file-store.js';
import { describeChanges } from './describe-changes.js';
import type { StaleReason } from './describe-changes.js';
import { KnownReasons } from './known-reasons.js';
import { freezeInput, thawInput } from './paper-input.js';
import type { PaperRow } from './paper.entity.js';
import { gather } from './prepare-paper.js';

/** A paper of a thousand pages rests on thousands of records; they are compared once, not at every look. */
const reasonsBefore = new KnownReasons();

/**
 * What changed since papers were issued, by their ids. Papers that were replaced are not looked at: the newer one speaks for them.
 * Data that several papers share are read once.
 */
export async function staleReasons(em: EntityManager, rows: readonly PaperRow[]): Promise<Map<string, StaleReason[]>> {
  const inputs = new Map<string, Promise<unknown>>();
  return reasonsBefore.of(em, rows, (row) => reasonsOf(em, row, inputs));
}

async function reasonsOf(
  em: EntityManager,
  row: PaperRow,
  inputs: Map<string, Promise<unknown>>,
): Promise<StaleReason[]> {
  const { inputSha256, replacedById } = row;
  if (inputSha256 === null || replacedById !== null) return [];
  const now = await shared(inputs, keyOf(row), () => inputNow(em, row));
  if (now === null) return [{ part: 'subject', messageZh: '文书所依据的数据已被删除' }];
  if (freezeInput(now).sha256 === inputSha256) return [];
  return describeChanges(thawInput(await readFile(em, inputSha256)), JSON.parse(JSON.stringify(now)));
}

function keyOf({ kind, subjectId, facts, asOf }: PaperRow): string {
  return JSON.stringify([kind, subjectId, facts, asOf]);
}

async function shared(
  inputs: Map<string, Promise<unknown>>,
  key: string,
  read: () => Promise<unknown>,
): Promise<unknown> {
  const known = inputs.get(key) ?? read();
  inputs.set(key, known);
  return known;
}

async function inputNow(em: EntityManager, { kind, subjectId, facts, asOf }: PaperRow): Promise<unknown> {
  const { issuer, ...own } = facts;
  const wish = { kind, subjectId, facts: own, ...(typeof issuer === 'string' ? { issuer } : {}) };
  try {
    return (await gather(em, wish, asOf)).input;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'resource.not-found') return null;
    throw error;
  }
}
