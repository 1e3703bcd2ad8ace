/** Which of many sets share members with a given one, by an index from member to sets: only sets that share any cost time. */
export class SharedIndex<K> {
  private readonly holders = new Map<K, number[]>();
  private readonly counts: Uint16Array;

  constructor(sets: readonly Iterable<K>[]) {
    for (const [place, set] of sets.entries())
      for (const member of new Set(set)) {
        const places = this.holders.get(member);
        if (places) places.push(place);
        else this.holders.set(member, [place]);
      }
    this.counts = new Uint16Array(sets.length);
  }

  /** Tells the place of every set that shares any member, with the number of shared ones, in no order. */
  sharing(set: ReadonlySet<K>, tell: (place: number, shared: number) => void): void {
    const touched: number[] = [];
    for (const member of set)
      for (const place of this.holders.get(member) ?? []) if (this.counts[place]!++ === 0) touched.push(place);
    for (const place of touched) {
      const shared = this.counts[place]!;
      this.counts[place] = 0;
      tell(place, shared);
    }
  }
}
