import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually.js';

/** Fails unless the page comes to show so many of it; a list that is asked anew may be late. */
export function expectCount(locator: Locator, count: number): Promise<void> {
  return eventually(async () => expect(await locator.count()).to.equal(count));
}
