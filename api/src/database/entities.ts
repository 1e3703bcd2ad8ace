import type { EntitySchema } from 'typeorm';
import { EvaluationRow } from '../features/evaluations/evaluation.entity.js';
import { storedFileSchema } from '../features/files/stored-file.entity.js';
import { FindingRow } from '../features/findings/finding.entity.js';
import { NoticeFile, NoticeRow, NumberSeries } from '../features/notices/notice.entity.js';
import { ObjectRow } from '../features/objects/object.entity.js';
import { Organization } from '../features/organizations/organization.entity.js';
import { RectificationItem, RectificationTarget } from '../features/rectification/rectification.entity.js';
import { System } from '../features/systems/system.entity.js';
import { IdempotencyKey } from '../http/idempotency.entity.js';
import type { Dialect } from './dialect.js';

const decorated = [
  Organization,
  System,
  EvaluationRow,
  ObjectRow,
  FindingRow,
  RectificationItem,
  RectificationTarget,
  NumberSeries,
  NoticeRow,
  NoticeFile,
  IdempotencyKey,
];

/** Every table of the service. */
export function entitiesFor(dialect: Dialect): (Function | EntitySchema)[] {
  return [...decorated, storedFileSchema(dialect)];
}
