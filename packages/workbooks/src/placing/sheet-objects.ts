import { LONGEST_NAME } from '@mlps/controls';
import type { EvaluatedObject } from '@mlps/controls';
import { bareText } from './bare-text.js';
import { guessKind } from './guess-kind.js';
import type { ObjectIds } from './object-ids.js';

/** What is known of the rows of an object. */
export interface ObjectClue {
  /** as the column 测评对象 or the heading of its results names it; the sheet's name where nothing does */
  readonly name: string;
  /** whether something beside the sheet's name names it */
  readonly isNamed: boolean;
  readonly sheet: string;
  readonly domainZh: string | null;
  readonly points: readonly string[];
}

/** Objects of a book, in the order in which they are met. */
export class SheetObjects {
  private readonly byId = new Map<string, EvaluatedObject>();
  /** ids of the objects that were named, by bare name */
  private readonly named = new Map<string, string[]>();

  constructor(
    private readonly ids: ObjectIds,
    /** objects that a book of our own states */
    private readonly stated: ReadonlyMap<string, EvaluatedObject>,
  ) {}

  all(): EvaluatedObject[] {
    return [...this.byId.values()];
  }

  /** The object under an id that a book of our own states. */
  withId(id: string, clue: ObjectClue): EvaluatedObject {
    this.ids.keep(id);
    return this.keep(this.byId.get(id) ?? this.stated.get(id) ?? { id, name: clue.name.trim(), kind: kindOf(clue) });
  }

  /**
   * The object of these rows. One that another sheet named already is the same, as long as no row of it says something else on the same requirement.
   * @param isTaken whether an object of this id has one of the rows' items already
   */
  of(clue: ObjectClue, isTaken: (id: string) => boolean): EvaluatedObject {
    if (!clue.isNamed) return this.fresh(clue.name, clue);
    const name = fullName(clue);
    const key = bareText(name);
    const same = this.named.get(key)?.find((id) => !isTaken(id));
    if (same !== undefined) return this.byId.get(same)!; // ids are noted as they are kept
    const object = this.fresh(name, clue);
    this.named.set(key, [...(this.named.get(key) ?? []), object.id]);
    return object;
  }

  private fresh(name: string, clue: ObjectClue): EvaluatedObject {
    return this.keep({ id: this.ids.next(name), name: name.slice(0, LONGEST_NAME), kind: kindOf(clue) });
  }

  private keep(object: EvaluatedObject): EvaluatedObject {
    if (!this.byId.has(object.id)) this.byId.set(object.id, { ...object, name: object.name || object.id });
    return this.byId.get(object.id)!;
  }
}

/** A and 2 are no names by themselves. */
const SHORTEST_NAME = 2;

function fullName({ name, sheet }: ObjectClue): string {
  const isShort = bareText(name).length < SHORTEST_NAME || (/^\d+$/.test(bareText(name)) && !name.includes('.'));
  return isShort ? `${sheet.trim()} ${name}` : name;
}

/** An address or a number says nothing of the kind; the sheet's name may. */
function kindOf({ name, isNamed, sheet, domainZh, points }: ObjectClue): EvaluatedObject['kind'] {
  const kind = guessKind(name, domainZh, points);
  return isNamed && kind === guessKind('', domainZh, points) ? guessKind(sheet, domainZh, points) : kind;
}
