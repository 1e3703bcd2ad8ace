import { checkFields, isFields } from './check-fields.js';
import type { Fields, IssueList } from './check-fields.js';
import { itemFault } from './placed-finding.js';
import type { PlacedFinding } from './placed-finding.js';
import { findingFields, LONGEST_TEXT } from './shape.js';
import { readResult, readRisk } from './words.js';
import type { Result } from './words.js';

/** Check one finding; @returns its place, or null when it has none. `items` null: the grade is at fault, so items are not judged. */
export function checkFinding(
  list: IssueList,
  index: number,
  finding: unknown,
  objects: ReadonlyMap<unknown, number>,
  items: ReadonlyMap<unknown, number> | null,
): PlacedFinding | null {
  const path = (): string => `$.findings[${index}]`;
  if (!isFields(finding)) {
    list.add(path(), 'type', 'an object', finding, '应为对象');
    return null;
  }
  const object = objects.get(finding['object']);
  const item = items?.get(finding['item']);
  const result = checkResult(list, path, finding);
  const settled = object !== undefined && item !== undefined && result !== null;
  if (!(settled && isOrdinary(finding))) checkFields(list, path, finding, findingFields);
  if (settled) return { object, item, result };
  if (object === undefined && finding['object'] !== undefined)
    list.add(
      `${path()}.object`,
      'unknown-object',
      'the id of an entry of objects',
      finding['object'],
      '测评对象列表中没有这个编号',
    );
  if (items && item === undefined && finding['item'] !== undefined) {
    const fault = itemFault(finding['item']);
    list.add(`${path()}.item`, fault.code, fault.expected, finding['item'], fault.zh);
  }
  return null;
}

/**
 * Whether the fields of a finding are all known and sound, at a glance: thousands of findings pass here, and only one that does
 * not goes to the field table for its faults. `object`, `item` and `result` have been looked up already.
 */
function isOrdinary(finding: Fields): boolean {
  for (const field in finding) {
    const value = finding[field];
    switch (field) {
      case 'object':
      case 'item':
      case 'result':
        break;
      case 'record':
      case 'reason':
      case 'advice':
        if (value !== null && (typeof value !== 'string' || value.length > LONGEST_TEXT)) return false;
        break;
      case 'risk':
        if (value !== null && readRisk(value) === null) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

function checkResult(list: IssueList, path: () => string, finding: Fields): Result | null {
  const result = readResult(finding['result']);
  if (!result && finding['result'] !== undefined)
    list.add(
      `${path()}.result`,
      'result',
      'conform, partial, nonconform or notApplicable (or 符合, 部分符合, 不符合, 不适用)',
      finding['result'],
      '结果应为 符合、部分符合、不符合、不适用 之一',
    );
  const risk = finding['risk'];
  if (typeof risk === 'string' && !readRisk(risk))
    list.add(`${path()}.risk`, 'risk', 'high, medium or low (or 高, 中, 低)', risk, '风险应为 高、中、低 之一');
  if (result === 'notApplicable' && isBlank(finding['reason']))
    list.add(
      `${path()}.reason`,
      'reason-missing',
      'the reason why the item does not apply',
      finding['reason'],
      '判为不适用时须写明理由',
    );
  checkPoints(list, path, finding['points'], result);
  return result;
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

/** 5 points conform, 0 do not, between is partial (2015 edition). */
function checkPoints(list: IssueList, path: () => string, points: unknown, result: Result | null): void {
  if (typeof points !== 'number') return;
  if (points < 0 || points > 5)
    list.add(`${path()}.points`, 'points', 'points from 0 to 5', points, '分值应在 0 到 5 之间');
  else if (result && !pointsAgree(points, result))
    list.add(
      `${path()}.points`,
      'points-contradict-result',
      '5 for conform, 0 for nonconform, between for partial, none for notApplicable',
      points,
      '分值与结果矛盾：符合为 5，不符合为 0，部分符合介于其间，不适用不记分',
    );
}

function pointsAgree(points: number, result: Result): boolean {
  const byPoints: Result = points === 5 ? 'conform' : points === 0 ? 'nonconform' : 'partial';
  return byPoints === result;
}
