import { expect } from 'chai';
import type { Locator } from 'playwright-core';

const LONGEST_WAIT_MS = 10_000;
const PAUSE_MS = 50;

/** Fails unless the page comes to show so many of it; a list that is asked anew may be late. */
export async function expectCount(locator: Locator, count: number): Promise<void> {
  const latest = Date.now() + LONGEST_WAIT_MS;
  while ((await locator.count()) !== count && Date.now() < latest) await locator.page().waitForTimeout(PAUSE_MS);
  expect(await locator.count()).to.equal(count);
}
