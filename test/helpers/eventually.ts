const LONGEST_WAIT_MS = 10_000;
const PAUSE_MS = 50;

/**
 * Asks again until the check holds: a page shows what it was told a little later, on a busy machine much later, and most reads of Playwright do not wait.
 * Throws what the check threw last when it does not come to hold.
 */
export async function eventually(check: () => unknown): Promise<void> {
  const latest = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > latest) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
