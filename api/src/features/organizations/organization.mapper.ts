import { etagOf } from '../../http/etag.js';
import type { OrganizationDto } from './organization.dto.js';
import type { Organization } from './organization.entity.js';

export function toOrganizationDto(row: Organization): OrganizationDto {
  const { id, version, createdAt, updatedAt, name, contact, phone, note } = row;
  return { id, version, etag: etagOf(row), createdAt, updatedAt, name, contact, phone, note };
}
