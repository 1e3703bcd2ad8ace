import { requireFields } from '../errors.js';
import { isFields, isIsoDate } from '../assessment/check-fields.js';
import type { Fields } from '../assessment/check-fields.js';
import type { RectificationItem } from '../rectification/item.js';
import { fresh } from '../rectification/items/open-items.js';
import { isBlank } from '../rectification/refusal.js';
import { fieldsOf } from './templates.js';
import type { Answers, InspectionTemplate, TemplateField, WeaknessRule } from './template-types.js';

/** The inspecting unit, which is the one object of its weaknesses. */
export interface InspectedUnit {
  readonly id: string;
  readonly name: string;
}

/**
 * The rectification items that the answers admit: each answer that its field calls a weakness, and each weakness named by the unit.
 *
 * Keys are stable (the field, and for a list the words of the entry), so merging them again doubles nothing.
 * @returns items of origin `selfInspection`, without requirement; owner, department and day as the unit gave them
 * @example weaknessesOfField({ id: 'firewall', type: 'yesNo', weakness: { when: { is: 'no' }, titleZh: '没有防火墙' } }, false, { id: 'u', name: '某镇人民政府' })[0].title // '没有防火墙'
 */
export function weaknessesOf(template: InspectionTemplate, answers: Answers, unit: InspectedUnit): RectificationItem[] {
  requireFields('answers', answers);
  const items = fieldsOf(template).flatMap((field) => weaknessesOfField(field, answers[field.id], unit));
  const byTitle = new Map<string, RectificationItem>();
  for (const item of items) {
    const earlier = byTitle.get(item.title);
    byTitle.set(item.title, earlier ? filledFrom(earlier, item) : item);
  }
  return [...byTitle.values()];
}

/** The same words twice are one weakness: an answer may admit what the unit names again, with an owner and a day. */
function filledFrom(item: RectificationItem, other: RectificationItem): RectificationItem {
  return {
    ...item,
    owner: item.owner ?? other.owner,
    department: item.department ?? other.department,
    dueDate: item.dueDate ?? other.dueDate,
  };
}

/** The same for one field and its answer. */
export function weaknessesOfField(field: TemplateField, answer: unknown, unit: InspectedUnit): RectificationItem[] {
  requireFields('field', field);
  requireFields('unit', unit);
  const { weakness } = field;
  if (!weakness) return [];
  if ('eachEntry' in weakness.when)
    return Array.isArray(answer)
      ? answer.filter(isFields).flatMap((entry) => entryItem(field, weakness, entry, unit))
      : [];
  if (!admits(weakness.when, answer)) return [];
  const { titleZh: title, adviceZh: advice, risk } = weakness;
  return [{ ...blank(unit), key: `self:${field.id}`, title, advice, risk }];
}

function admits(when: Exclude<WeaknessRule['when'], { eachEntry: true }>, answer: unknown): boolean {
  if ('is' in when) return answer === (when.is === 'yes');
  if ('chosen' in when) return typeof answer === 'string' && when.chosen.includes(answer);
  return typeof answer === 'number' && answer < when.below;
}

function entryItem(field: TemplateField, rule: WeaknessRule, entry: Fields, unit: InspectedUnit): RectificationItem[] {
  const title = textOf(entry['problem']);
  if (title === null) return [];
  const dueDate = entry['dueDate'];
  return [
    {
      ...blank(unit),
      key: `self:${field.id}:${title}`,
      title,
      advice: textOf(entry['measure']) ?? rule.adviceZh,
      risk: rule.risk,
      owner: textOf(entry['owner']),
      department: textOf(entry['department']),
      dueDate: isIsoDate(dueDate) ? dueDate : null,
    },
  ];
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && !isBlank(value) ? value.trim() : null);

function blank(unit: InspectedUnit): Omit<RectificationItem, 'key' | 'title' | 'advice' | 'risk'> {
  return {
    ...fresh,
    requirement: null,
    findings: [],
    objects: [{ object: unit.id, name: unit.name, fixed: false }],
    hazard: false,
    origin: 'selfInspection',
  };
}
