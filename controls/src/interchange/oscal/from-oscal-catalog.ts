import { unexpected } from '../../errors.js';
import type { CatalogDocument } from '../../versions/catalog-document.js';
import { CATALOG_FORMAT } from '../../versions/catalog-document.js';
import { readCatalog } from '../../versions/read-catalog.js';
import { NAMESPACE } from './oscal-shapes.js';
import type { OscalControl, OscalGroup } from './to-oscal-catalog.js';

/**
 * Read back an OSCAL catalog that {@link toOscalCatalog} wrote. One of another origin lacks our properties and is refused.
 * @param oscal the parsed JSON
 * @throws MlpsError `interchange.invalid` for something that is no OSCAL catalog, `catalog.invalid` with every fault of its items
 * @example fromOscalCatalog(toOscalCatalog(shippedCatalog(), { date: '2026-03-20' })).items.length // 942
 */
export function fromOscalCatalog(oscal: unknown): CatalogDocument {
  const catalog = fieldsOf(fieldsOf(oscal).catalog);
  const metadata = fieldsOf(catalog.metadata);
  if (!Array.isArray(catalog.groups) || !Array.isArray(metadata.props))
    throw unexpected('interchange.invalid', 'catalog', 'an OSCAL catalog with groups and our properties', oscal);
  const controls = (catalog.groups as OscalGroup[]).flatMap(controlsOf);
  const document = {
    format: CATALOG_FORMAT,
    standard: valueOf(metadata, 'standard'),
    version: metadata.version,
    schemaVersion: Number(valueOf(metadata, 'schema-version')),
    items: controls
      .filter((control) => !isRetired(control))
      .sort(byOrder)
      .map(toItem),
    retired: controls.filter(isRetired).map(toRetired),
  };
  return readCatalog(JSON.stringify(document));
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};

function controlsOf(group: OscalGroup): OscalControl[] {
  const { controls, groups } = fieldsOf(group) as Partial<OscalGroup>;
  return [...(Array.isArray(controls) ? controls : []), ...(Array.isArray(groups) ? groups.flatMap(controlsOf) : [])];
}

function isRetired(control: OscalControl): boolean {
  return propsOf(control).some(({ name, value }) => name === 'status' && value === 'withdrawn');
}

interface ReadProp {
  name?: unknown;
  ns?: unknown;
  value?: unknown;
}

function propsOf(holder: unknown): ReadProp[] {
  const { props } = fieldsOf(holder);
  return Array.isArray(props) ? props.map((entry) => fieldsOf(entry)) : [];
}

function valuesOf(holder: unknown, name: string): unknown[] {
  return propsOf(holder).flatMap((entry) => (entry.name === name && entry.ns === NAMESPACE ? [entry.value] : []));
}

const valueOf = (holder: unknown, name: string): unknown => valuesOf(holder, name)[0];

function proseOf(control: OscalControl, name: string, language: string | undefined): unknown {
  const parts: unknown[] = Array.isArray(control.parts) ? control.parts : [];
  return parts.map(fieldsOf).find((part) => part.name === name && part.class === language)?.prose;
}

const byOrder = (one: OscalControl, other: OscalControl): number =>
  Number(valueOf(one, 'order')) - Number(valueOf(other, 'order'));

function toItem(control: OscalControl): Record<string, unknown> {
  return {
    id: valueOf(control, 'id') ?? control.id,
    level: Number(valueOf(control, 'level')),
    part: valueOf(control, 'part'),
    clause: valueOf(control, 'clause'),
    letter: valueOf(control, 'letter') ?? '',
    domain: valueOf(control, 'domain'),
    pointZh: valueOf(control, 'point'),
    pointEn: valueOf(control, 'point-en'),
    sag: valueOf(control, 'sag'),
    importance: valueOf(control, 'importance'),
    keywords: valuesOf(control, 'keyword'),
    statementZh: proseOf(control, 'statement', undefined),
    statementEn: proseOf(control, 'statement', 'en'),
    kinds: valuesOf(control, 'kind'),
  };
}

function toRetired(control: OscalControl): Record<string, unknown> {
  return {
    id: valueOf(control, 'id') ?? control.id,
    since: valueOf(control, 'withdrawn-since'),
    replacedBy: valueOf(control, 'replaced-by') ?? null,
    reasonZh: proseOf(control, 'overview', undefined),
    reasonEn: proseOf(control, 'overview', 'en'),
  };
}
