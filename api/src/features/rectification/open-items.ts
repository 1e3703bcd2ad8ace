import { tailor } from '@mlps/controls';
import type { Evaluation, Finding } from '@mlps/controls';
import { openItems } from '@mlps/controls/rectification';
import type { DueRules, RectificationItem as DomainItem } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import { today } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { getEvaluation, lockEvaluation } from '../evaluations/evaluation.service.js';
import { ObjectRow } from '../objects/object.entity.js';
import { documentAfter } from '../retests/document-after.js';
import { catalogAdvice } from './catalog-advice.js';
import { holdItems } from './load-items.js';
import { mergeIntoScope } from './merge-into-scope.js';
import type { Opening, Sighting } from './merge-into-scope.js';
import type { DueDaysInput, OpenItemsInput } from './rectification.dto.js';
import { deadlines, effectiveSettings } from './settings.js';
import type { ItemContext } from './store-change.js';
import type { LoadedItem } from './to-domain.js';

/** What opening did. */
export interface OpenedItems {
  readonly created: number;
  readonly existing: number;
  readonly extended: number;
  readonly reopened: number;
  readonly items: readonly LoadedItem[];
}

/** What a paper adds to opening: it names the day, and it is the source. */
export interface OrderedBy {
  readonly sourceId: string;
  readonly sourceName: string;
  readonly deadline: string | null;
}

/**
 * Open the items that the problems of an evaluation ask for, as it stands after its retests. An item that is there is not made twice;
 * objects found since are added to it, and a problem that returned opens its old item again.
 * @throws ApiError `rectification.no-problem` when a requirement was named that has none
 */
export async function openFromEvaluation(
  context: ItemContext,
  evaluationId: string,
  input: OpenItemsInput,
  order: OrderedBy | null = null,
): Promise<OpenedItems> {
  const { em, app } = context;
  await lockEvaluation(em, evaluationId);
  const { systemId, name } = await getEvaluation(em, evaluationId);
  const document = await documentAfter(em, evaluationId);
  const opened = selectItems(document, input);
  const settings = await effectiveSettings(em);
  const rules = input.dueDays ? withDays(settings.dueRules, input.dueDays) : settings.dueRules;
  const noticeDay = input.dueDate ?? order?.deadline ?? null;
  const opening: Opening = {
    scope: { systemId },
    evaluationId,
    sourceId: order?.sourceId ?? null,
    origin: order ? 'notice' : 'evaluation',
    sourceName: order?.sourceName ?? `测评「${name}」`,
    dueDate: deadlines(
      {
        ...settings,
        dueRules: rules,
      },
      input.from ?? today(app),
      noticeDay,
    ),
    sighting: await sightings(em, evaluationId, document),
  };
  const wanted = await withoutCancelled(em, evaluationId, systemId, opened);
  const merged = await mergeIntoScope(context, opening, wanted);
  const requirements = new Map(opened.map((item, index) => [item.requirement, index]));
  const place = ({ row }: LoadedItem): number => requirements.get(row.item) ?? -1;
  const items = [...merged.items.values()].filter((item) => place(item) >= 0);
  return {
    created: merged.created.length,
    existing: opened.length - merged.created.length,
    extended: merged.updated.length,
    reopened: merged.reopened.length,
    items: items.sort((one, other) => place(one) - place(other)),
  };
}

/** Opened items in the standard's order, or those of the requirements that were named. */
function selectItems(document: Evaluation, { items: wanted, per }: OpenItemsInput): DomainItem[] {
  const { grade, extensions } = document.system;
  const order = new Map(tailor(grade, { extensions: extensions ?? [] }).map(({ id }, index) => [id, index]));
  const place = ({ requirement }: DomainItem): number => order.get(requirement as never) ?? order.size;
  const opened = openItems(document, { ...(per ? { per } : {}), adviceOf: catalogAdvice });
  const sorted = opened.sort((one, other) => place(one) - place(other));
  if (wanted === undefined) return sorted;
  const without = wanted.filter((id) => !sorted.some(({ requirement }) => requirement === id));
  if (without.length > 0)
    throw new ApiError(
      'rectification.no-problem',
      `测评项 ${without.slice(0, 5).join('、')} 没有部分符合或不符合的结果；请核对编号，或不给 items 为全部问题建立`,
    );
  return sorted.filter(({ requirement }) => wanted.includes(requirement!)); // items of an evaluation have one
}

/** An item cancelled under this very evaluation stays so: its findings are what was judged then, not a return. */
async function withoutCancelled(
  em: EntityManager,
  evaluationId: string,
  systemId: string,
  opened: readonly DomainItem[],
): Promise<DomainItem[]> {
  const existing = await holdItems(em, 'scope', systemId);
  const cancelled = existing.filter(({ row }) => row.state === 'cancelled' && row.evaluationId === evaluationId);
  return opened.filter(
    ({ requirement, objects }) =>
      !cancelled.some(
        ({ row }) =>
          row.item === requirement &&
          objects.every(({ object }) => row.targets?.some(({ objectKey }) => objectKey === object)),
      ),
  );
}

/** Days given in a call are calendar days; what is not given stays as the settings say. */
function withDays(rules: DueRules, days: DueDaysInput): DueRules {
  const given = Object.entries(days).filter(([, length]) => length !== undefined);
  return { ...rules, ...Object.fromEntries(given.map(([risk, length]) => [risk, { days: length, unit: 'calendar' }])) };
}

async function sightings(
  em: EntityManager,
  evaluationId: string,
  { findings }: Evaluation,
): Promise<NonNullable<Opening['sighting']>> {
  const objects = await em.find(ObjectRow, { select: { id: true, key: true }, where: { evaluationId } });
  const ids = new Map(objects.map(({ key, id }) => [key, id]));
  const byPair = new Map(findings.map((finding) => [JSON.stringify([finding.object, finding.item]), finding]));
  return (object, requirement): Sighting => {
    const finding: Finding | undefined = byPair.get(JSON.stringify([object, requirement]));
    const { result = null, risk = null, record = null } = finding ?? {};
    return { objectId: ids.get(object) ?? null, result, risk, record };
  };
}
