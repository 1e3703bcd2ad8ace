import type { DataSource, ValueTransformer } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { FieldCipher } from './field-cipher.js';
import { protectedColumns } from './protected-columns.js';

/** A transformer whose column's values must not be shown by the audit log. */
export interface HidingTransformer extends ValueTransformer {
  readonly hides: true;
  /** whether what it encrypts is JSON */
  readonly json: boolean;
}

/** Whether a column holds JSON, be it encrypted or not. */
export function holdsJson({ transformer }: Pick<ColumnMetadata, 'transformer'>): boolean {
  if (!transformer) return false;
  return 'hides' in transformer ? (transformer as HidingTransformer).json : true; // every other transformer is that of JSON
}

/**
 * Have one connection read and write the protected columns through a cipher. Metadata belong to a connection, so two services in one process
 * may have two keys; entities know nothing of it.
 */
export function protectColumns(source: DataSource, cipher: FieldCipher): void {
  for (const { table, property } of protectedColumns) {
    const column = source.entityMetadatas
      .find(({ tableName }) => tableName === table)
      ?.findColumnWithPropertyName(property);
    if (!column) throw new Error(`no column ${table}.${property}`);
    const inner = Array.isArray(column.transformer) ? column.transformer[0] : column.transformer;
    column.transformer = hiding(cipher, `${table}.${property}`, inner);
  }
}

function hiding(cipher: FieldCipher, place: string, inner: ValueTransformer | undefined): HidingTransformer {
  return {
    hides: true,
    json: inner !== undefined,
    to(value: unknown): unknown {
      const text: unknown = inner ? inner.to(value) : value;
      return typeof text === 'string' ? cipher.seal(text, place) : text;
    },
    from(stored: unknown): unknown {
      const text = typeof stored === 'string' ? cipher.open(stored, place) : null;
      if (typeof stored === 'string' && text === null)
        throw new Error(`${place} 中有不是由当前密钥加密的内容；请从备份恢复`);
      const plain = text ?? stored;
      return inner ? (inner.from(plain) as unknown) : plain;
    },
  };
}
