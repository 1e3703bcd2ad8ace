import type { Browser, BrowserContext, Page } from 'playwright-core';

const LONGEST_ANSWER_MS = 150;

/**
 * Makes every page of the browser as slow as on a busy machine: scripts run at `times` less speed, and each answer of the service comes late, by chance, so
 * that answers overtake one another. A case that only passes because the machine is quick fails here.
 */
export function slowDown(browser: Browser, times: number): void {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.route('**/api/v1/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_ANSWER_MS * times));
      await route.continue().catch(() => undefined); // the page may have gone meanwhile
    });
    const newPage = context.newPage.bind(context);
    context.newPage = async () => throttled(context, await newPage(), times);
    return context;
  };
}

async function throttled(context: BrowserContext, page: Page, times: number): Promise<Page> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return page;
}
