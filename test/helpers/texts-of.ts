import type { Locator } from 'playwright-core';

/** The text of each, once the first is there: a list that still loads is not an empty one. */
export async function textsOf(locator: Locator): Promise<string[]> {
  await locator.first().waitFor();
  return locator.allInnerTexts();
}
