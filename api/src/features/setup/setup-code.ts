import { randomInt, timingSafeEqual } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** The code that proves access to this machine while nobody has an account; the same at every start until it was used. */
export class SetupCode {
  private constructor(
    readonly text: string,
    readonly path: string,
  ) {}

  /** Read the code, or make one that only the owner of the folder can read. */
  static at(dataDir: string): SetupCode {
    const path = join(dataDir, 'setup-code.txt');
    try {
      writeFileSync(path, `${newCode()}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return new SetupCode(readFileSync(path, 'utf8').trim(), path);
  }

  matches(given: string): boolean {
    const [one, other] = [Buffer.from(given.trim().toUpperCase()), Buffer.from(this.text)];
    return one.length === other.length && timingSafeEqual(one, other);
  }

  /** Used: gone for good. */
  remove(): void {
    rmSync(this.path, { force: true });
  }
}

function newCode(): string {
  const group = (): string => Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
