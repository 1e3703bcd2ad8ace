import type { ArchiveImport, TrustedKey } from './archive.entity.js';
import type { ArchiveImportDto, ArchivePreviewDto, TrustedKeyDto } from './archive.dto.js';
import type { ImportView } from './import-archive.js';
import type { TablePlan } from './plan-import.js';

const MOST_CONFLICTS = 200;

export function toPreviewDto({ archive, trust, plan, known, organizationId }: ImportView): ArchivePreviewDto {
  const { manifest, signer } = archive;
  const { system } = manifest;
  const files = manifest.members.filter(({ path }) => /^(?:files|evidence)\//.test(path));
  return {
    systemId: system.id,
    systemName: system.name,
    grade: system.grade,
    organizationName: system.organization,
    known,
    organizationId,
    signer: signer.name,
    algorithm: signer.algorithm,
    fingerprint: signer.fingerprint,
    trust,
    madeAt: manifest.madeAt,
    madeBy: manifest.madeBy,
    productVersion: manifest.product.version,
    digest: manifest.digest,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    tables: plan.tables
      .map(toTable)
      .filter(({ table: _table, zh: _zh, ...counts }) => Object.values(counts).some(Boolean)),
    conflictCount: plan.conflicts.length,
    conflicts: plan.conflicts.slice(0, MOST_CONFLICTS).map((conflict) => ({ ...conflict })),
  };
}

function toTable({
  table,
  create,
  update,
  remove,
  unchanged,
  kept,
  dependent,
}: TablePlan): ArchivePreviewDto['tables'][number] {
  const counts = { create: create.length, update: update.length, remove: remove.length, unchanged, kept, dependent };
  return { table: table.name, zh: table.zh, ...counts };
}

export function toTrustedKeyDto(row: TrustedKey): TrustedKeyDto {
  const { id, organizationId, organization, name, algorithm, fingerprint, addedBy, createdAt } = row;
  return {
    id,
    organizationId,
    organizationName: organization?.name ?? '',
    name,
    algorithm,
    fingerprint,
    addedBy,
    createdAt,
  };
}

export function toImportDto(row: ArchiveImport): ArchiveImportDto {
  const { id, createdAt, importedBy, signer, fingerprint, madeAt, productVersion } = row;
  return { id, createdAt, importedBy, signer, fingerprint, madeAt, productVersion };
}
