import { EntitySchema } from 'typeorm';
import type { Dialect } from '../../database/dialect.js';

/** Bytes under their own SHA-256: written once, never changed, shared by whoever holds the same content. */
export class StoredFile {
  sha256!: string;
  createdAt!: string;
  size!: number;
  bytes!: Buffer;
}

/** The table of {@link StoredFile}: a schema in place of decorators, because the two databases name the type of bytes differently. */
export function storedFileSchema(dialect: Dialect): EntitySchema<StoredFile> {
  return new EntitySchema<StoredFile>({
    name: 'StoredFile',
    target: StoredFile,
    tableName: 'stored_files',
    columns: {
      sha256: { type: 'varchar', length: 64, primary: true },
      createdAt: { type: 'varchar', length: 24 },
      size: { type: 'integer' },
      bytes: { type: dialect === 'postgres' ? 'bytea' : 'blob' },
    },
  });
}
