import { DefaultNamingStrategy } from 'typeorm';
import type { Table } from 'typeorm';

/** Names in the database: snake_case columns, and constraints that say what they hold. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? propertyName].join('_'));
  }
  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snake(`${relationName}_${referencedColumnName}`);
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${this.bare(table)}`;
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${this.bare(table)}_${columns.map(snake).join('_')}`;
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `fk_${this.bare(table)}_${columns.map(snake).join('_')}`;
  }
  override indexName(table: Table | string, columns: string[]): string {
    return `ix_${this.bare(table)}_${columns.map(snake).join('_')}`;
  }
  private bare(table: Table | string): string {
    return this.getTableName(table).split('.').pop()!; // split always gives one part
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, '');
}
