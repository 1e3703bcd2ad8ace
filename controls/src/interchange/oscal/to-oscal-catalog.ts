import { requireEntries, requireFields } from '../../errors.js';
import { domainOf } from '../../catalog/domains.js';
import { partNames } from '../../catalog/extensions.js';
import type { Guidance } from '../../catalog/guidance-types.js';
import type { Part } from '../../catalog/types.js';
import type { CatalogDocument, CatalogItem, RetiredItem } from '../../versions/catalog-document.js';
import { fingerprintOf, uuidOf } from '../uuid.js';
import { filled, line, metadataOf, prop, tokenOf } from './oscal-shapes.js';
import type { Metadata, OscalOptions, Prop } from './oscal-shapes.js';

export interface OscalPart {
  id?: string;
  name: string;
  class?: string;
  title?: string;
  prose?: string;
  props?: Prop[];
}

export interface OscalControl {
  id: string;
  class: string;
  title: string;
  props?: Prop[];
  parts?: OscalPart[];
}

export interface OscalGroup {
  id: string;
  class: string;
  title: string;
  props?: Prop[];
  groups?: OscalGroup[];
  controls?: OscalControl[];
}

export interface OscalCatalog {
  catalog: { uuid: string; metadata: Metadata; groups: OscalGroup[] };
}

export interface OscalCatalogOptions extends OscalOptions {
  /** evaluation steps, evidence and advice of an item, from `@mlps/controls/guidance`; left out by default */
  readonly guidance?: (id: string) => Guidance | null;
}

/**
 * A catalog as an OSCAL catalog: level, part, class and control point become groups, each item a control with its statement in
 * both languages. {@link fromOscalCatalog} reads it back without loss.
 * @throws MlpsError `interchange.invalid` for a date that is none
 * @example toOscalCatalog(shippedCatalog(), { date: '2026-03-20' }).catalog.groups.length // 4
 */
export function toOscalCatalog(document: CatalogDocument, options: OscalCatalogOptions): OscalCatalog {
  requireFields('document', document);
  requireEntries('items', document.items);
  requireEntries('retired', document.retired);
  requireFields('options', options);
  const metadata = metadataOf(`${document.standard} 测评项目录`, document.version, options);
  const props = [...prop('standard', document.standard), ...prop('schema-version', document.schemaVersion)];
  const placed = document.items.map((item, order) => ({ ...item, order }));
  const levels = groupBy(placed, ({ level }) => String(level));
  const groups = levels.map(([level, items]) => levelGroup(level, items, options));
  return {
    catalog: {
      uuid: uuidOf(`catalog/${fingerprintOf(document)}`),
      metadata: { ...metadata, props },
      groups: [...groups, ...retiredGroup(document.retired)],
    },
  };
}

/** An item with its place in the document, which groups may change. */
type PlacedItem = CatalogItem & { readonly order: number };

function levelGroup(level: string, items: readonly PlacedItem[], options: OscalCatalogOptions): OscalGroup {
  const parts = groupBy(items, ({ part }) => part);
  return {
    id: `level-${level}`,
    class: 'level',
    title: `第${level}级`,
    groups: parts.map(([part, own]) => ({
      id: `level-${level}_${part}`,
      class: 'part',
      title: partNames[part as Part].zh,
      groups: groupBy(own, ({ domain }) => domain).map(([, list]) =>
        domainGroup(`level-${level}_${part}`, list, options),
      ),
    })),
  };
}

function domainGroup(above: string, items: readonly PlacedItem[], options: OscalCatalogOptions): OscalGroup {
  const { code, zh, en } = domainOf(items[0]!.domain); // grouped, so there is one
  const id = `${above}_${code}`;
  const points = groupBy(items, ({ pointZh }) => pointZh);
  return {
    id,
    class: 'domain',
    title: zh,
    props: prop('title-en', en),
    groups: points.map(([point, list], index) => ({
      id: `${id}_${index + 1}`,
      class: 'point',
      title: line(point),
      controls: list.map((item) => toControl(item, options)),
    })),
  };
}

function toControl(item: PlacedItem, { guidance }: OscalCatalogOptions): OscalControl {
  const label = `${item.clause}${item.letter && ` ${item.letter}`}`;
  const id = tokenOf(item.id);
  return {
    id,
    class: 'mlps-item',
    title: line(`${item.pointZh}${item.letter && ` ${item.letter}`}`),
    props: [
      { name: 'label', value: label },
      ...(id === item.id ? [] : prop('id', item.id)),
      ...prop('order', item.order),
      ...prop('level', item.level),
      ...prop('part', item.part),
      ...prop('clause', item.clause),
      ...prop('letter', item.letter),
      ...prop('domain', item.domain),
      ...prop('point', item.pointZh),
      ...prop('point-en', item.pointEn),
      ...prop('sag', item.sag),
      ...prop('importance', item.importance),
      ...item.keywords.flatMap((word) => prop('keyword', word)),
      ...item.kinds.flatMap((kind) => prop('kind', kind)),
    ],
    parts: [
      { id: `${id}_smt`, name: 'statement', prose: item.statementZh },
      { id: `${id}_smt.en`, name: 'statement', class: 'en', prose: item.statementEn },
      ...guidanceParts(id, guidance?.(item.id) ?? null),
    ],
  };
}

const methods = { interview: 'INTERVIEW', examine: 'EXAMINE', test: 'TEST' } as const;

function guidanceParts(id: string, guidance: Guidance | null): OscalPart[] {
  if (!guidance) return [];
  const steps = guidance.steps.map(({ method, zh }, index) => ({
    id: `${id}_step.${index + 1}`,
    name: 'assessment-method',
    props: [{ name: 'method', ns: 'http://csrc.nist.gov/ns/rmf', value: methods[method] }],
    prose: zh,
  }));
  const advice = [guidance.adviceNowZh, guidance.adviceBuildZh].filter(Boolean).join('\n\n');
  return [...steps, ...(advice ? [{ id: `${id}_gdn`, name: 'guidance', title: '整改建议', prose: advice }] : [])];
}

/** Withdrawn ids stay in the catalog, so that no later control can take one. */
function retiredGroup(retired: readonly RetiredItem[]): OscalGroup[] {
  if (retired.length === 0) return [];
  const controls = retired.map((entry): OscalControl => ({
    id: tokenOf(entry.id),
    class: 'mlps-item',
    title: `${entry.id}（已停用）`,
    props: [
      { name: 'status', value: 'withdrawn' },
      ...(tokenOf(entry.id) === entry.id ? [] : prop('id', entry.id)),
      ...prop('withdrawn-since', entry.since),
      ...prop('replaced-by', entry.replacedBy),
    ],
    parts: [
      { name: 'overview', prose: entry.reasonZh },
      { name: 'overview', class: 'en', prose: entry.reasonEn },
    ],
  }));
  return [{ id: 'retired', class: 'retired', title: '已停用的测评项', ...filled('controls', controls) }];
}

/** Groups in the order in which their first members come. */
function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups];
}
