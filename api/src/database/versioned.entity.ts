import { IdColumn, TimeColumn, Version } from './columns.js';

/** What every mutable row has: an id made in code that sorts by time, two times, and the version behind its ETag. */
export abstract class VersionedRow {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @TimeColumn() updatedAt!: string;
  @Version() version!: number;
}
