import { LONGEST_NAME, LONGEST_TEXT } from '../assessment/shape.js';
import { domains } from '../catalog/domains.js';
import { extensions } from '../catalog/extensions.js';
import { importanceScale } from '../catalog/importance.js';
import { CATALOG_FORMAT } from './catalog-document.js';
import type { CatalogItem, RetiredItem } from './catalog-document.js';
import { NOT_BLANK } from './small-schema.js';
import type { SmallSchema } from './small-schema.js';

const name = { type: 'string', pattern: NOT_BLANK, maxLength: LONGEST_NAME } as const;
const text = { type: 'string', pattern: NOT_BLANK, maxLength: LONGEST_TEXT } as const;
const id = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9.\\-]{0,39}$',
  description: 'an id of letters, digits, dots and dashes, at most 40',
} as const;
const version = {
  type: 'string',
  pattern: '^\\d+\\.\\d+\\.\\d+$',
  description: 'three numbers such as 1.0.0',
} as const;

const itemProperties: Record<keyof CatalogItem, SmallSchema> = {
  id,
  level: { enum: [1, 2, 3, 4] },
  part: { enum: ['general', ...extensions] },
  clause: name,
  letter: { type: 'string', pattern: '^[a-z]?$', description: 'one small letter, or nothing' },
  domain: { enum: domains.map((domain) => domain.code) },
  pointZh: name,
  pointEn: name,
  sag: { enum: ['S', 'A', 'G'] },
  importance: { enum: importanceScale.map((entry) => entry.importance) },
  keywords: { type: 'array', items: name },
  statementZh: text,
  statementEn: text,
  kinds: { type: 'array', minItems: 1, items: name },
};

const retiredProperties: Record<keyof RetiredItem, SmallSchema> = {
  id,
  since: version,
  replacedBy: { type: ['string', 'null'] },
  reasonZh: text,
  reasonEn: text,
};

function closed(properties: Readonly<Record<string, SmallSchema>>): SmallSchema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

/**
 * JSON Schema (2020-12) of a catalog file, `mlps-catalog/1`; the check of own catalogs reads this very text.
 *
 * What it cannot say (ids are unique and never reused, replacements exist) only {@link readCatalog} proves.
 * @example catalogSchema.title // 'mlps-catalog/1'
 */
export const catalogSchema: SmallSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:mlps:catalog:1',
  title: CATALOG_FORMAT,
  ...closed({
    format: { const: CATALOG_FORMAT },
    standard: name,
    version,
    schemaVersion: { const: 1 },
    items: { type: 'array', minItems: 1, items: closed(itemProperties) },
    retired: { type: 'array', items: closed(retiredProperties) },
  }),
};
