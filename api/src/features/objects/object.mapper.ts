import { etagOf } from '../../http/etag.js';
import type { ObjectDto } from './object.dto.js';
import type { ObjectRow } from './object.entity.js';

/** A caller knows an object by its id in the evaluation document, which is the row's key. */
export function toObjectDto(row: ObjectRow): ObjectDto {
  const { key, version, createdAt, updatedAt, name, kind, model, address, purpose, note } = row;
  return { id: key, version, etag: etagOf(row), createdAt, updatedAt, name, kind, model, address, purpose, note };
}
