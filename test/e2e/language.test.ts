import { expect } from 'chai';
import { eventually } from '../helpers/eventually.js';
import { visitWorkbench } from '../helpers/visit.js';

const chinese = /[\u3400-\u9fff]/;

describe('the languages of the page', () => {
  const visit = visitWorkbench({ demo: true });

  it('names a refusal in English and marks the words of the service as Chinese', async () => {
    const { page } = await visit.open('/evaluations/01a20ad8-c6ae-7000-9176-aa5dd4086493', { language: 'en' });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await eventually(async () => expect(await alert.innerText()).to.match(/^Not found[^]*Request /));
    await eventually(async () => expect(await alert.locator('[lang=zh-CN]').innerText()).to.match(chinese));
  });

  it('changes language in place, names the document anew, and remembers the choice', async () => {
    const { page, faults } = await visit.open(`/evaluations/${await visit.evaluationId()}?view=problems`);
    await page.getByRole('radio', { name: 'EN' }).check();
    await page.getByRole('link', { name: 'Problems 81' }).waitFor();
    await eventually(async () => expect(await page.locator('html').getAttribute('lang')).to.equal('en'));
    await eventually(async () => expect(await page.title()).to.include('Graded Protection Workbench'));
    expect(page.url()).to.include('view=problems');
    await page.reload();
    await page.getByRole('table', { name: 'List of problems' }).waitFor();
    expect(faults).to.deep.equal([]);
  });
});
