import { checkFields, isFields, IssueList } from '../assessment/check-fields.js';
import type { Fields } from '../assessment/check-fields.js';
import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { isProblem, risks } from '../assessment/words.js';
import { tailor } from '../catalog/tailor.js';
import type { Issue } from '../errors.js';
import { isBlank } from './refusal.js';
import { retestOutcomes } from './retest.js';
import type { RetestOutcome } from './retest.js';

const entryFields = {
  object: { type: 'string', required: true },
  item: { type: 'string', required: true },
  outcome: { type: 'string', required: true },
  record: { type: 'text', required: true },
  result: { type: 'string' },
  risk: { type: 'string', nullable: true },
} as const;

/**
 * The faults of a retest against its evaluation, each with its path; an empty list when it can be applied.
 * @param evaluation a document that `parseEvaluation` has read
 * @param retest anything, as a form gives it
 * @example checkRetest(hospital, { date: '2024-09-31', by: '甲', entries: [] })[0].path // '$.date'
 */
export function checkRetest(evaluation: Evaluation, retest: unknown): readonly Issue[] {
  const list = new IssueList();
  if (!isFields(retest)) {
    list.add('$', 'type', 'an object', retest, '应为复测记录（对象）');
    return list.issues;
  }
  const top = { date: { type: 'date', required: true }, by: { type: 'string', required: true } } as const;
  checkFields(list, () => '$', retest, top, ['entries']);
  const entries = retest['entries'];
  if (!Array.isArray(entries)) {
    list.add('$.entries', 'type', 'a list', entries, '缺少复测结果列表');
    return list.issues;
  }
  const place = placeOf(evaluation);
  const seen = new Map<string, number>();
  for (const [index, entry] of entries.entries()) checkEntry(list, `$.entries[${index}]`, entry, place, seen, index);
  return list.issues;
}

/** What the evaluation knows: its objects, the items of its grade, and its findings by pair. */
interface Place {
  readonly objects: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, Finding>;
}

function placeOf(evaluation: Evaluation): Place {
  const { grade, extensions } = evaluation.system;
  return {
    objects: new Set(evaluation.objects.map(({ id }) => id)),
    items: new Set(tailor(grade, { extensions: extensions ?? [] }).map(({ id }) => id)),
    findings: new Map(evaluation.findings.map((finding) => [pairOf(finding), finding])),
  };
}

/** One text for an object and an item; the object's id may hold anything, so it is quoted. */
export function pairOf({ object, item }: { object: string; item: string }): string {
  return JSON.stringify([object, item]);
}

function checkEntry(
  list: IssueList,
  path: string,
  entry: unknown,
  place: Place,
  seen: Map<string, number>,
  index: number,
): void {
  if (!isFields(entry)) return list.add(path, 'type', 'an object', entry, '应为对象');
  checkFields(list, () => path, entry, entryFields);
  checkWords(list, path, entry);
  const { object, item, outcome } = entry;
  if (typeof object !== 'string' || typeof item !== 'string') return;
  if (!place.objects.has(object))
    return list.add(
      `${path}.object`,
      'unknown-object',
      'the id of an object of the evaluation',
      object,
      '测评对象列表中没有这个编号',
    );
  if (!place.items.has(item))
    return list.add(
      `${path}.item`,
      'item-not-in-grade',
      "an item of the system's grade",
      item,
      '该测评项不属于系统的保护等级和扩展要求',
    );
  const pair = pairOf({ object, item });
  const earlier = seen.get(pair);
  if (earlier !== undefined)
    list.add(
      path,
      'duplicate-pair',
      'one entry per object and item',
      `${object} / ${item}`,
      `与 $.entries[${earlier}] 重复`,
    );
  seen.set(pair, index);
  if (isOutcome(outcome)) checkPlace(list, path, outcome, place.findings.get(pair));
}

function isOutcome(word: unknown): word is RetestOutcome {
  return (retestOutcomes as readonly unknown[]).includes(word);
}

function checkWords(list: IssueList, path: string, entry: Fields): void {
  const { outcome, record, result, risk } = entry;
  if (typeof outcome === 'string' && !isOutcome(outcome))
    list.add(
      `${path}.outcome`,
      'outcome',
      `one of ${retestOutcomes.join(', ')}`,
      outcome,
      '复测结果应为约定的五种之一',
    );
  if (typeof record === 'string' && isBlank(record))
    list.add(`${path}.record`, 'empty', 'what was seen', record, '请写明复测记录；无法测试的写明原因');
  if (typeof risk === 'string' && !(risks as readonly string[]).includes(risk))
    list.add(`${path}.risk`, 'risk', `one of ${risks.join(', ')}`, risk, '风险应为 high、medium、low 之一');
  if (result === undefined) return;
  if (outcome !== 'new')
    list.add(
      `${path}.result`,
      'result-not-asked',
      'nothing, except for a new problem',
      result,
      '只有新发现的问题才填写结果',
    );
  else if (result !== 'partial' && result !== 'nonconform')
    list.add(`${path}.result`, 'result', 'partial or nonconform', result, '新发现问题的结果应为 partial 或 nonconform');
}

function checkPlace(list: IssueList, path: string, outcome: RetestOutcome, finding: Finding | undefined): void {
  const hadProblem = finding !== undefined && isProblem(finding.result);
  if (outcome === 'new' && hadProblem)
    list.add(
      `${path}.outcome`,
      'known-problem',
      'a problem not known before',
      outcome,
      '该对象的这一项已有问题，不是新发现',
    );
  if (outcome !== 'new' && !hadProblem)
    list.add(
      `${path}.outcome`,
      'no-problem',
      'a problem of the evaluation',
      outcome,
      '原测评中该对象的这一项没有问题；新发现的请记为 new',
    );
}
