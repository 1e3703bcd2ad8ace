/** An item to choose or leave. */
export interface Choice {
  readonly pool: number;
  readonly gain: bigint;
  /** whole number, 0 or more */
  readonly cost: number;
}

/** What "lightest" means: fewest first or cheapest first. `count * choices + cost * money` orders sets. */
export interface Weighing {
  readonly count: number;
  readonly money: number;
}

export interface LightestInput<C extends Choice> {
  /** in order of preference: of equal choices the earlier is taken */
  readonly choices: readonly C[];
  /** what each pool holds before, below zero where its floor holds */
  readonly starts: readonly bigint[];
  /** value to reach: the sum of the pools, each not below zero */
  readonly least: bigint;
  readonly weighing: Weighing;
}

/** The weight of one choice, a whole number. */
export const weigh = (choice: Choice, { count, money }: Weighing): number => count + money * choice.cost;

/** What pools are worth together with these gains: none less than zero. */
export function valueOf(starts: readonly bigint[], gains: readonly bigint[]): bigint {
  return starts.reduce((total, start, pool) => {
    const share = start + gains[pool]!;
    return share > 0n ? total + share : total;
  }, 0n);
}
