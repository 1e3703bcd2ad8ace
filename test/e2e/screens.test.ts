import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { expectOwnLanguage, expectReadableWords } from '../helpers/page-words.js';
import { detailScreens, screens } from '../helpers/screens.js';
import { expectNoSeriousFaults } from '../helpers/serious-faults.js';
import { visitWorkbench } from '../helpers/visit.js';

describe('every screen', () => {
  const visit = visitWorkbench({ demo: true });

  before(async () => {
    // Lists that are empty at first would hide their rows from the scan.
    const id = await visit.evaluationId();
    await postEmpty(visit.url(`/api/v1/evaluations/${id}/rectification-items`));
    await postEmpty(visit.url(`/api/v1/evaluations/${id}/notices`));
  });

  // One visit for all: opening a screen costs more than looking at it.
  for (const [name, path] of [...screens, ...detailScreens])
    it(`"${name}" speaks one language at a time and has nothing serious for axe, light and dark`, async () => {
      const { page, faults } = await visit.open(await path(await visit.evaluationId(), visit), { theme: 'system' });
      await expectReadableWords(page);
      await expectOwnLanguage(page, 'zh');
      await expectNoSeriousFaults(page);
      await eventually(async () => expect(await page.locator('h1').count(), 'one main heading').to.equal(1));
      await changeToEnglish(page);
      await expectReadableWords(page);
      await expectOwnLanguage(page, 'en');
      expect(faults).to.deep.equal([]);
    });
});

async function changeToEnglish(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'EN' }).check();
  await page.locator('html[lang=en]').waitFor();
}

async function postEmpty(address: string): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect(response.ok, address).to.equal(true);
}
