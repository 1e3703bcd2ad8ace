import type { EntityManager } from 'typeorm';
import { ArchiveBase } from './archive.entity.js';
import { byKey, contentHash, readSystemRows, textAt } from './archive-rows.js';
import type { ArchivedRow } from './archive-rows.js';
import { archiveTables, keyOf } from './archive-tables.js';
import type { ArchiveTable } from './archive-tables.js';
import type { OpenArchive } from './open-archive.js';

/** A row that was changed here as well as at the source. */
export interface Conflict {
  readonly table: string;
  readonly id: string;
  /** `changed`: both sides changed it; `deleted`: deleted here, changed there; `sameKey`: both made one of their own for the same thing */
  readonly kind: 'changed' | 'deleted' | 'sameKey';
  readonly zh: string;
}

export interface TablePlan {
  readonly table: ArchiveTable;
  readonly create: readonly ArchivedRow[];
  readonly update: readonly { readonly row: ArchivedRow; readonly local: ArchivedRow }[];
  /** keys of rows to delete */
  readonly remove: readonly string[];
  readonly unchanged: number;
  /** rows that were changed or deleted here and not at the source, so they stay */
  readonly kept: number;
  /** rows that are left out because what they belong to is */
  readonly dependent: number;
  /** key → hash of every row of the archive, to be remembered */
  readonly bases: ReadonlyMap<string, string>;
}

export interface ImportPlan {
  readonly tables: readonly TablePlan[];
  readonly conflicts: readonly Conflict[];
}

/** Every row of the archive against what is here. The system is new here when it has no rows yet. */
export async function planImport(em: EntityManager, archive: OpenArchive): Promise<ImportPlan> {
  const systemId = archive.manifest.system.id;
  const here = await readSystemRows(em, systemId);
  const known = new Ancestors(await em.findBy(ArchiveBase, { systemId }), archive);
  const leftOut = new Set<string>();
  const conflicts: Conflict[] = [];
  const tables = archiveTables.map((table) => {
    const rows = archive.rows.get(table.name) ?? [];
    return new TablePlanner(table, byKey(table, here.get(table.name)), known, leftOut, conflicts).plan(rows);
  });
  return { tables, conflicts };
}

/** What a row said when the two sides last agreed, as either of them remembers it. */
class Ancestors {
  private readonly here: Map<string, string>;
  private readonly there: Map<string, string>;

  constructor(here: readonly ArchiveBase[], { bases }: OpenArchive) {
    const mapOf = (list: readonly Pick<ArchiveBase, 'tableName' | 'rowId' | 'hash'>[]): Map<string, string> =>
      new Map(list.map(({ tableName, rowId, hash }) => [`${tableName}/${rowId}`, hash]));
    this.here = mapOf(here);
    this.there = mapOf(bases);
  }

  knows(place: string): boolean {
    return this.here.has(place) || this.there.has(place);
  }

  has(place: string, hash: string): boolean {
    return this.here.get(place) === hash || this.there.get(place) === hash;
  }
}

class TablePlanner {
  private readonly create: ArchivedRow[] = [];
  private readonly update: { row: ArchivedRow; local: ArchivedRow }[] = [];
  private readonly bases = new Map<string, string>();
  private readonly taken: ReadonlyMap<string, string>;
  private unchanged = 0;
  private kept = 0;
  private dependent = 0;

  constructor(
    private readonly table: ArchiveTable,
    private readonly here: ReadonlyMap<string, ArchivedRow>,
    private readonly known: Ancestors,
    /** `table/key` of rows of the archive that will not be here */
    private readonly leftOut: Set<string>,
    private readonly conflicts: Conflict[],
  ) {
    this.taken = new Map([...here].flatMap(([key, row]) => this.uniqueKeys(row).map((text) => [text, key] as const)));
  }

  plan(rows: readonly ArchivedRow[]): TablePlan {
    for (const row of rows) this.see(row);
    const { table, create, update, unchanged, kept, dependent, bases } = this;
    return { table, create, update, remove: this.removals(rows), unchanged, kept, dependent, bases };
  }

  private see(row: ArchivedRow): void {
    const key = keyOf(this.table, row);
    if (this.parentIsLeftOut(row)) {
      this.dependent += 1;
      this.leftOut.add(this.place(key));
      return;
    }
    const hash = contentHash(row);
    this.bases.set(key, hash);
    const local = this.here.get(key);
    if (local) this.compare(row, local, hash);
    else this.bring(row, key, hash);
  }

  private compare(row: ArchivedRow, local: ArchivedRow, hash: string): void {
    const key = keyOf(this.table, row);
    const localHash = contentHash(local);
    if (localHash === hash) this.unchanged += 1;
    else if (this.known.has(this.place(key), localHash)) this.update.push({ row, local });
    else if (this.known.has(this.place(key), hash)) this.kept += 1;
    else this.conflict(key, 'changed', '两边都改过');
  }

  private bring(row: ArchivedRow, key: string, hash: string): void {
    const place = this.place(key);
    if (this.known.has(place, hash)) this.kept += 1;
    else if (this.known.knows(place)) this.conflict(key, 'deleted', '本处已删除，来源又改过');
    else if (this.uniqueKeys(row).some((text) => this.taken.has(text)))
      this.conflict(key, 'sameKey', '两边各自建立了同一条');
    else return void this.create.push(row);
    this.leftOut.add(place);
  }

  /** Only what came from an archive and was not changed since may go again. */
  private removals(rows: readonly ArchivedRow[]): string[] {
    if (!this.table.removable) return [];
    const wanted = byKey(this.table, rows);
    return [...this.here].flatMap(([key, local]) => {
      if (wanted.has(key) || !this.known.knows(this.place(key))) return [];
      if (this.known.has(this.place(key), contentHash(local))) return [key];
      this.conflict(key, 'changed', '来源已删除，本处又改过');
      return [];
    });
  }

  private conflict(id: string, kind: Conflict['kind'], zh: string): void {
    this.conflicts.push({ table: this.table.name, id, kind, zh: `${this.table.zh}：${zh}` });
  }

  private parentIsLeftOut(row: ArchivedRow): boolean {
    return Object.entries(this.table.parents).some(
      ([property, table]) =>
        row[property] !== null && this.leftOut.has(`${table.replace('?', '')}/${textAt(row, property)}`),
    );
  }

  private place(key: string): string {
    return `${this.table.name}/${key}`;
  }

  private uniqueKeys(row: ArchivedRow): string[] {
    return (this.table.unique ?? []).map((properties) => JSON.stringify(properties.map((name) => [name, row[name]])));
  }
}
