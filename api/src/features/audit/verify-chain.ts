import type { AuditEntry, AuditHead } from './audit.entity.js';
import { detailsHash, entryHash } from './chain.js';
import { erasuresOf, REWRITING } from './erasure-note.js';
import type { Checkpoint } from './head-file.js';
import { sealHolds } from './seal.js';

/** What is wrong with one entry, or with the end of the chain. */
export interface ChainFault {
  readonly kind: FaultKind;
  readonly seq: number;
  readonly zh: string;
}

export type FaultKind = 'edited' | 'removed' | 'reordered' | 'added' | 'truncated' | 'head-edited' | 'noted';

export interface ChainReport {
  readonly sound: boolean;
  readonly checked: number;
  /** first and last entry that are there */
  readonly first: number | null;
  readonly last: number | null;
  readonly head: Pick<AuditHead, 'seq' | 'hash'>;
  readonly faults: readonly ChainFault[];
}

/** What to check. */
export interface ChainSource {
  /** entries in the order of their sequence numbers; called twice when something is wrong */
  readonly entries: () => AsyncIterable<AuditEntry>;
  readonly head: AuditHead;
  /** null when whoever checks has not the key; then the seal is not checked */
  readonly key: Buffer | null;
  /** ends of the chain that somebody keeps elsewhere: the data folder, a printed page */
  readonly checkpoints: readonly Pick<Checkpoint, 'seq' | 'hash'>[];
  /** sequence numbers of noted faults that an audit administrator has looked into */
  readonly accepted?: readonly number[];
}

const MOST_FAULTS = 200;
/** Entries in which the service itself said that the log had been touched. */
const warnings: Readonly<Record<string, string>> = {
  'audit.seal-broken': '服务发现链尾的封印不符：有人绕过服务改过审计记录，或更换了密钥',
  'audit.gap': '服务启动时发现末尾的审计记录少了：数据库被截断，或换成了旧的副本',
};

/** Walk the whole chain and name every entry that was edited, removed, put elsewhere or added behind the service's back. */
export async function verifyChain(source: ChainSource): Promise<ChainReport> {
  const walk = new Walk(source);
  for await (const entry of source.entries()) walk.see(entry);
  walk.end();
  const misplaced = await placesOf(source, walk.suspects);
  const faults = walk.faults.map((fault) => relabel(fault, misplaced)).filter(notTwice);
  const { seq, hash } = source.head;
  const sorted = faults.toSorted((one, other) => one.seq - other.seq).slice(0, MOST_FAULTS);
  return {
    sound: faults.length === 0,
    checked: walk.checked,
    first: walk.first,
    last: walk.last,
    head: { seq, hash },
    faults: sorted,
  };
}

class Walk {
  readonly faults: ChainFault[] = [];
  /** entries that do not fit their place, by their stored hash */
  readonly suspects = new Map<string, number>();
  checked = 0;
  first: number | null = null;
  last: number | null = null;
  private expected: { seq: number; prevHash: string };
  private readonly erasable = new Map<number, string>();
  private readonly passed = new Set<Pick<Checkpoint, 'seq' | 'hash'>>();

  constructor(private readonly source: ChainSource) {
    const { anchorSeq, anchorHash } = source.head;
    this.expected = { seq: anchorSeq + 1, prevHash: anchorHash };
  }

  see(entry: AuditEntry): void {
    this.checked += 1;
    this.first ??= entry.seq;
    this.last = entry.seq;
    this.checkPlace(entry);
    this.checkContent(entry);
    for (const point of this.source.checkpoints) if (point.seq === entry.seq) this.checkPoint(point, entry);
    this.expected = { seq: entry.seq + 1, prevHash: entry.hash };
  }

  end(): void {
    const { head, key, checkpoints } = this.source;
    const last = this.last ?? head.anchorSeq;
    for (const seq of this.erasable.keys()) this.add('edited', seq, `第 ${seq} 条的内容与它的校验值不符`);
    if (last < head.seq) this.add('truncated', last + 1, `末尾少了第 ${last + 1} 至 ${head.seq} 条`);
    else if (this.expected.prevHash !== head.hash) this.add('edited', last, `第 ${last} 条与链尾记下的校验值不符`);
    if (key && !sealHolds(key, head))
      this.add('head-edited', head.seq, '链尾的封印不符：链尾被改过，或密钥不是当时的那一个');
    for (const point of checkpoints) {
      if (this.passed.has(point) || point.seq <= head.anchorSeq) continue;
      if (point.seq > last)
        this.add('truncated', last + 1, `末尾少了第 ${last + 1} 至 ${point.seq} 条（另存的链尾为第 ${point.seq} 条）`);
    }
  }

  private checkPlace(entry: AuditEntry): void {
    const { seq } = this.expected;
    if (entry.seq > this.source.head.seq) this.add('added', entry.seq, `第 ${entry.seq} 条在链尾之后，不是服务写的`);
    if (entry.seq > seq) this.addGap(seq, entry.seq - 1);
    else if (entry.seq < seq) this.add('added', entry.seq, `第 ${entry.seq} 条在链的开头之前`);
  }

  private checkContent(entry: AuditEntry): void {
    if (entryHash(entry) !== entry.hash) {
      this.suspects.set(entry.hash, entry.seq);
      this.add('edited', entry.seq, `第 ${entry.seq} 条被改过`);
      return;
    }
    this.checkLink(entry);
    const actual = detailsHash(entry.algorithm, entry.salt, entry.details);
    if (actual !== entry.detailsHash) this.erasable.set(entry.seq, actual);
    if (REWRITING.has(entry.operation)) this.allow(entry);
    const said = warnings[entry.operation];
    if (said !== undefined && !this.source.accepted?.includes(entry.seq))
      this.add('noted', entry.seq, `第 ${entry.seq} 条：${said}`);
  }

  /** An entry that is sound in itself says what came before it. */
  private checkLink({ seq, prevHash }: AuditEntry): void {
    const before = this.expected;
    if (seq !== before.seq || prevHash === before.prevHash || this.suspects.has(before.prevHash)) return;
    if (this.checked === 1) this.add('edited', seq, `第 ${seq} 条不接在链的开头之后`);
    else this.add('edited', seq - 1, `第 ${seq - 1} 条连同校验值一起被改过：第 ${seq} 条所记的前一条与它不同`);
  }

  /** Personal data were taken out of older entries, and this entry says which and what they hold now. */
  private allow(entry: AuditEntry): void {
    for (const { seq, detailsHash: now } of erasuresOf(entry))
      if (this.erasable.get(seq) === now) this.erasable.delete(seq);
  }

  private checkPoint(point: Pick<Checkpoint, 'seq' | 'hash'>, entry: AuditEntry): void {
    this.passed.add(point);
    if (point.hash !== entry.hash)
      this.add('edited', entry.seq, `第 ${entry.seq} 条与另存的校验值不符：此处之前的链被重写过`);
  }

  private addGap(from: number, to: number): void {
    const zh = from === to ? `第 ${from} 条不见了` : `第 ${from} 至 ${to} 条不见了`;
    this.add('removed', from, zh);
  }

  private add(kind: FaultKind, seq: number, zh: string): void {
    if (this.faults.length < 10 * MOST_FAULTS) this.faults.push({ kind, seq, zh });
  }
}

/** Where entries that do not fit belong: after whom does the chain say they come? */
async function placesOf(source: ChainSource, suspects: ReadonlyMap<string, number>): Promise<Map<number, number>> {
  const places = new Map<number, number>();
  if (suspects.size === 0) return places;
  const note = (hash: string, belongs: number): void => {
    const found = suspects.get(hash);
    if (found !== undefined && found !== belongs) places.set(found, belongs);
  };
  for await (const { prevHash, seq } of source.entries()) note(prevHash, seq - 1);
  note(source.head.hash, source.head.seq);
  return places;
}

function relabel(fault: ChainFault, places: ReadonlyMap<number, number>): ChainFault {
  const place = places.get(fault.seq);
  if (fault.kind !== 'edited' || place === undefined) return fault;
  return { ...fault, kind: 'reordered', zh: `第 ${fault.seq} 条不在原处：链中它的位置是第 ${place} 条` };
}

function notTwice(fault: ChainFault, index: number, all: readonly ChainFault[]): boolean {
  return all.findIndex(({ kind, seq }) => kind === fault.kind && seq === fault.seq) === index;
}
