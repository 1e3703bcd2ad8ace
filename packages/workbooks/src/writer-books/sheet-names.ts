/** Excel's limit. */
const LONGEST = 31;

/** Makes names that Excel takes as sheet names: allowed characters, 31 of them, each name once whatever its capitals. */
export class SheetNames {
  private readonly taken: Set<string>;

  constructor(reserved: readonly string[]) {
    this.taken = new Set(reserved.map((name) => name.toLowerCase()));
  }

  /** @example new SheetNames([]).next('防火墙[主/备]') // '防火墙（主-备）' */
  next(name: string): string {
    const stem = cleanName(name);
    let candidate = stem;
    for (let number = 2; this.taken.has(candidate.toLowerCase()); number++) {
      const tail = `(${number})`;
      candidate = `${stem.slice(0, LONGEST - tail.length)}${tail}`;
    }
    this.taken.add(candidate.toLowerCase());
    return candidate;
  }
}

function cleanName(name: string): string {
  const clean = name
    .replace(/\[/g, '（')
    .replace(/\]/g, '）')
    .replace(/[:*?/\\|]/g, '-')
    .replace(/\p{C}/gu, '')
    .trim()
    .replace(/^'+|'+$/g, '')
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, '')
    .trim();
  return clean || '测评对象';
}
