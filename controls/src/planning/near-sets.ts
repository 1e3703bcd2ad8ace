/** A choice that may be changed against the set one starts from: taken if it is not in it, left out if it is. */
export interface Change {
  readonly place: number;
  /** 0 or more */
  readonly penalty: number;
  readonly gain: number;
  readonly weight: number;
  /** changes that are alike in everything: only the first so many of them are ever made */
  readonly kind: string;
}

/** Sets of changes by rising penalty. */
export interface NearSets {
  readonly size: number;
  readonly gains: Float64Array;
  readonly weights: Float64Array;
  /** every set of changes whose penalty is below this is listed */
  readonly reach: number;
  readonly changesOf: (index: number) => number[];
}

/**
 * The sets of changes with the least penalty together, the least first, each once. From each set two follow: one more change, or
 * the next change instead of the last.
 * @param most so many sets at most
 * @param limit sets of a greater penalty are not wanted
 */
export function nearSets(changes: readonly Change[], most: number, limit: number): NearSets {
  const sorted = [...changes].sort(
    (one, other) => one.penalty - other.penalty || (one.kind < other.kind ? -1 : Number(one.kind > other.kind)),
  );
  const nextKind = placesOfNextKind(sorted);
  const [gains, weights] = [new Float64Array(most), new Float64Array(most)];
  const [lasts, befores] = [new Int32Array(most).fill(-1), new Int32Array(most).fill(-1)];
  const queue = new Queue(2 * most + 2);
  if (sorted.length > 0) queue.push(sorted[0]!.penalty, 0, 0);
  let [size, reach] = [1, Infinity];
  while (queue.size > 0) {
    const [penalty, last, before] = queue.pop();
    if (penalty > limit || size === most) {
      reach = penalty;
      break;
    }
    const index = size;
    size += 1;
    const change = sorted[last]!;
    lasts[index] = last;
    befores[index] = before;
    gains[index] = gains[before]! + change.gain;
    weights[index] = weights[before]! + change.weight;
    if (last + 1 < sorted.length) queue.push(penalty + sorted[last + 1]!.penalty, last + 1, index);
    const other = nextKind[last]!;
    if (other < sorted.length) queue.push(penalty - change.penalty + sorted[other]!.penalty, other, before);
  }
  const changesOf = (index: number): number[] => {
    const places: number[] = [];
    for (let at = index; at > 0; at = befores[at]!) places.push(sorted[lasts[at]!]!.place);
    return places;
  };
  return { size, gains, weights, reach, changesOf };
}

function placesOfNextKind(sorted: readonly Change[]): number[] {
  const next = sorted.map(() => sorted.length);
  for (let place = sorted.length - 2; place >= 0; place -= 1)
    next[place] = sorted[place]!.kind === sorted[place + 1]!.kind ? next[place + 1]! : place + 1;
  return next;
}

/** A heap of fixed room: least penalty first. */
class Queue {
  size = 0;
  readonly #keys: Float64Array;
  readonly #lasts: Int32Array;
  readonly #befores: Int32Array;

  constructor(room: number) {
    this.#keys = new Float64Array(room);
    this.#lasts = new Int32Array(room);
    this.#befores = new Int32Array(room);
  }

  push(key: number, last: number, before: number): void {
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (this.#keys[up]! <= key) break;
      this.#move(up, at);
      at = up;
    }
    this.#put(at, key, last, before);
  }

  pop(): [number, number, number] {
    const top: [number, number, number] = [this.#keys[0]!, this.#lasts[0]!, this.#befores[0]!];
    this.size -= 1;
    const end = this.size;
    const key = this.#keys[end]!;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= end) break;
      if (down + 1 < end && this.#keys[down + 1]! < this.#keys[down]!) down += 1;
      if (this.#keys[down]! >= key) break;
      this.#move(down, at);
      at = down;
    }
    this.#put(at, key, this.#lasts[end]!, this.#befores[end]!);
    return top;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#keys[from]!, this.#lasts[from]!, this.#befores[from]!);
  }

  #put(at: number, key: number, last: number, before: number): void {
    this.#keys[at] = key;
    this.#lasts[at] = last;
    this.#befores[at] = before;
  }
}
