import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { expectOwnLanguage, expectReadableWords } from '../helpers/page-words.js';
import { detailScreens, screens } from '../helpers/screens.js';
import { expectNoSeriousFaults } from '../helpers/serious-faults.js';
import { visitWorkbench } from '../helpers/visit.js';
import type { WatchedPage } from '../helpers/visit.js';

describe('every screen', () => {
  const visit = visitWorkbench({ demo: true, keepPages: true });

  before(async () => {
    // Lists that are empty at first would hide their rows from the scan.
    const id = await visit.evaluationId();
    await postEmpty(visit.url(`/api/v1/evaluations/${id}/rectification-items`));
    await postEmpty(visit.url(`/api/v1/evaluations/${id}/notices`));
  });

  // One page for all, as for a person at work: to open one costs more than to look at it.
  let shown: WatchedPage | undefined;
  const open = async (path: string): Promise<WatchedPage> => {
    if (!shown || shown.page.isClosed()) return (shown = await visit.open(path, { theme: 'system' }));
    await goTo(shown, path === NOWHERE ? '/account' : NOWHERE);
    const before = await shown.page.locator('h1').innerText();
    await goTo(shown, path);
    await shown.page.locator('h1').filter({ hasNotText: before }).first().waitFor();
    await shown.settle();
    return shown;
  };

  for (const [name, path] of [...screens, ...detailScreens])
    it(`"${name}" speaks one language at a time and has nothing serious for axe, light and dark`, async () => {
      const { page, faults } = await open(await path(await visit.evaluationId(), visit));
      await expectOneLanguage(page);
      await expectNoSeriousFaults(page);
      await eventually(async () => expect(await page.locator('h1').count(), 'one main heading').to.equal(1));
      await changeLanguage(page);
      await expectOneLanguage(page);
      expect(faults.splice(0)).to.deep.equal([]);
    });
});

const NOWHERE = '/nowhere';

/** To another address without loading the page anew. */
async function goTo({ page, settle }: WatchedPage, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );
  await settle();
}

async function expectOneLanguage(page: Page): Promise<void> {
  await expectReadableWords(page);
  await expectOwnLanguage(page, await languageOf(page));
}

async function languageOf(page: Page): Promise<'zh' | 'en'> {
  return (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh';
}

async function changeLanguage(page: Page): Promise<void> {
  const [word, lang] = (await languageOf(page)) === 'zh' ? ['EN', 'en'] : ['中文', 'zh-CN'];
  await page.getByRole('radio', { name: word }).check();
  await page.locator(`html[lang=${lang}]`).waitFor();
}

async function postEmpty(address: string): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect(response.ok, address).to.equal(true);
}
