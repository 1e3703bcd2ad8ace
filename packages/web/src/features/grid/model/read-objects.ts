import { kindNames } from '@mlps/controls';

const CHINESE_COMMA = '\uff0c';

/** One line of the objects to add. */
export interface ObjectLine {
  /** as it was written */
  readonly text: string;
  readonly name: string;
  readonly kind: string;
  /** a second column that names no kind */
  readonly unknownKind: string | null;
}

const kindsByName: ReadonlyMap<string, string> = new Map(
  Object.entries(kindNames).flatMap(([kind, { zh, en }]) => [
    [zh, kind],
    [en.toLowerCase(), kind],
  ]),
);

/**
 * Objects as they are typed or pasted: a name on each line, and behind it, where it is not the usual one, its kind, after a tab (two columns of a spreadsheet) or a comma.
 * A comma within a name stays a comma: only a known kind behind it counts.
 * @example readObjects('core, Network device\nmail', 'server') // kinds network-device and server
 */
export function readObjects(text: string, usualKind: string): ObjectLine[] {
  return text
    .split('\n')
    .map((line) => readLine(line.trim(), usualKind))
    .filter(({ name }) => name !== '');
}

function readLine(text: string, usualKind: string): ObjectLine {
  const [name = '', ...columns] = text.split('\t').map((part) => part.trim());
  const named = columns.find((column) => column !== '');
  if (named !== undefined) {
    const kind = kindOf(named);
    return { text, name, kind: kind ?? usualKind, unknownKind: kind === undefined ? named : null };
  }
  const at = Math.max(name.lastIndexOf(CHINESE_COMMA), name.lastIndexOf(','));
  const kind = at > 0 ? kindOf(name.slice(at + 1)) : undefined;
  return {
    text,
    name: kind === undefined ? name : name.slice(0, at).trim(),
    kind: kind ?? usualKind,
    unknownKind: null,
  };
}

function kindOf(word: string): string | undefined {
  return kindsByName.get(word.trim().toLowerCase());
}
