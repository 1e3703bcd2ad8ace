/** How the clock was set: from what it should have shown to what it shows. */
export interface ClockJump {
  readonly expected: string;
  readonly shown: string;
}

/** Clocks of several services on one database differ a little. */
const BACK_TOLERANCE_MS = 5000;
const JUMP_MS = 60_000;

/** Sees that the system's clock was set, by a counter that only runs forward, and across restarts by the time of the last entry. */
export class ClockWatch {
  private wall: number | null = null;
  private counter = 0;

  constructor(private readonly monotonic: () => number = () => performance.now()) {}

  /** @param lastAt time of the last entry, empty when there is none; @returns null when the clock went on as it should */
  jump(now: number, lastAt: string): ClockJump | null {
    const last = lastAt === '' ? null : Date.parse(lastAt);
    if (last !== null && now < last - BACK_TOLERANCE_MS) return jumpOf(last, now);
    if (this.wall === null) return null;
    const expected = this.wall + (this.monotonic() - this.counter);
    return Math.abs(now - expected) > JUMP_MS ? jumpOf(expected, now) : null;
  }

  /** Remember what the clock shows, once an entry says so. */
  set(now: number): void {
    this.wall = now;
    this.counter = this.monotonic();
  }
}

function jumpOf(expected: number, shown: number): ClockJump {
  return { expected: new Date(expected).toISOString(), shown: new Date(shown).toISOString() };
}
