import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textFields } from '@mlps/api/test-support/hostile-body.js';
import { seedHostile } from '@mlps/api/test-support/seed-hostile.js';
import type { HostileSeed } from '@mlps/api/test-support/seed-hostile.js';
import { startTester } from '@mlps/api/test-support/tester.js';
import type { Tester } from '@mlps/api/test-support/tester.js';
import { pdfPages } from '@mlps/api/test-support/pdf-pages.js';
import { unzip } from '@mlps/api/test-support/unzip.js';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { borrowBrowser } from '../helpers/browser.js';
import type { OwnBrowser } from '../helpers/browser.js';
import { screens } from '../helpers/screens.js';
import { settler } from '../helpers/visit.js';

/** Until a screen that was gone to has asked for what it shows. */
const STARTED_MS = 100;

/** Fields that the walk does not fill, and why. */
const elsewhere: readonly (readonly [field: RegExp, why: string])[] = [
  [/^setup\./, 'the first start has nobody to read it yet; its names are those of accounts.create'],
  [/^people\.erase/, 'it would take the account away again'],
  [/^roles\.assign\.department/, 'for one role alone; the same text as the department of an item'],
  [/Books\.change\./, 'choices about an uploaded file; what it says is applied as objects and findings'],
  [/^rectification\.move\.(retest|acceptance)/, 'texts of retests and acceptances have calls of their own'],
  [/^papers\.\w+\.issuer|^(paperJobs\.start|notices\.issue)\.reasons/, 'of notices alone, or told by papers.issue'],
];

describe('text that would act where it is shown', function () {
  this.timeout(300_000);
  let tester: Tester;
  let own: OwnBrowser;
  let seed: HostileSeed;
  before(async () => {
    const webDir = dirname(fileURLToPath(import.meta.resolve('@mlps/web/dist/index.html')));
    const plenty = { rateLimit: 1e6, addressRateLimit: 1e6, doorRateLimit: 1e6 };
    [tester, own] = await Promise.all([startTester('sqlite', { webDir, config: plenty }), borrowBrowser()]);
    seed = await seedHostile(tester);
  });
  after(async () => {
    await own.close();
    await tester.stop();
  });

  it('is taken by every text field of the contract', () => {
    const left = textFields.filter((field) => !seed.taken.has(field) && !elsewhere.some(([name]) => name.test(field)));
    expect(left.map((field) => `${field}: ${seed.refused.get(field) ?? 'never written'}`)).to.deep.equal([]);
    for (const [name, why] of elsewhere)
      expect(
        textFields.some((field) => name.test(field)),
        why,
      ).to.equal(true);
  });

  it('is text on every screen: nothing runs, nothing appears, nothing is asked for', async () => {
    // the policy of the page would stop most of it; here it must be harmless without
    const context = await own.browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await context.addInitScript(`window.hits = []; window.hit = (id) => window.hits.push(id);`);
    const page = await context.newPage();
    const faults = watch(page, tester.server.url);
    const settle = settler(page);
    const shown = new Set<string>();
    await page.goto(`${tester.server.url}/`);
    for (const path of addresses(seed)) {
      await page.evaluate(
        `history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
      );
      await page.waitForTimeout(STARTED_MS);
      await settle();
      faults.push(...(await page.evaluate<string[]>(acted)).map((fault) => `${path}: ${fault}`));
      for (const [number] of (await page.locator('body').innerText()).matchAll(/(?<=onerror="hit\()\d+/g))
        shown.add(number);
    }
    expect(faults).to.deep.equal([]);
    expect(shown.size, 'texts that were shown as they are').to.be.above(60);
    await context.close();
  });

  it('is text in every paper and every book: no formula, no field, no link, and sound XML', async () => {
    const page = await own.browser.newPage();
    const faults: string[] = [];
    for (const [name, bytes] of await files(tester, seed)) {
      if (name.endsWith('.pdf')) {
        const raw = bytes.toString('latin1');
        if (/\/(JavaScript|JS|Launch|OpenAction|URI|EmbeddedFile)\b/.test(raw)) faults.push(`${name}: an action`);
        if (!/onerror="?hit\(\d+/.test((await pdfPages(bytes)).join(''))) faults.push(`${name}: the text is not there`);
        continue;
      }
      const parts = new Map([...unzip(bytes)].filter(([part]) => /\.(xml|rels)$/.test(part)));
      if (!/onerror=(&quot;|")?hit\(\d+/.test([...parts.values()].join('')))
        faults.push(`${name}: the text is not there`);
      faults.push(...actsIn(parts).map((fault) => `${name}: ${fault}`));
      for (const broken of await page.evaluate<string[]>(`(${unsound})(${JSON.stringify([...parts])})`))
        faults.push(`${name}: ${broken}`);
    }
    await page.close();
    expect(faults).to.deep.equal([]);
  });

  it('starts no cell of a list in CSV as a formula', async () => {
    const { bytes } = await tester.get('/audit/entries/export?format=csv');
    const cells = [...bytes.toString('utf8').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r\n|$)/g)].map(
      ([, cell]) => cell!,
    );
    expect(cells.length).to.be.above(1000);
    expect(cells.filter((cell) => /^"?[=+@\t\r-]/.test(cell))).to.deep.equal([]);
  });
});

type Parts = Map<string, string>;

/** Every kind of paper in every format, and the books. */
async function files(tester: Tester, { made, ids }: HostileSeed): Promise<[string, Buffer][]> {
  const subjects: Record<string, string | undefined> = {
    evaluation: made.imported.id,
    retest: made.retest.id,
    selfInspection: ids.get('selfInspections.create'),
    campaign: ids.get('campaigns.create'),
    trainingEvent: ids.get('training.create'),
    rectificationItem: made.created.id,
    organization: made.organization.id,
  };
  const found: [string, Buffer][] = [];
  for (const { kind, subject, formats } of (await tester.get('/paper-kinds')).body.items)
    for (const format of formats) {
      const { status, body, bytes } = await tester.post('/papers/preview', {
        kind,
        subjectId: subjects[subject],
        format,
      });
      expect(status, `${kind} ${format}: ${JSON.stringify(body).slice(0, 300)}`).to.equal(200);
      found.push([`${kind}.${format}`, bytes]);
    }
  const { bytes } = await tester.get(`/evaluations/${made.imported.id}/record-book`);
  return [...found, ['record book.xlsx', bytes]];
}

/** What of the text is more than text in an Office file. */
function actsIn(parts: Parts): string[] {
  const faults: string[] = [];
  for (const [name, text] of parts) {
    for (const [formula] of text.matchAll(/<f[ >][^<]*/g))
      if (/hit|cmd|evil/.test(formula.replaceAll(/'(?:[^']|'')*'!/g, ''))) faults.push(`${name}: ${formula}`);
    for (const [field] of text.matchAll(/<w:instrText[^<]*<|w:fldSimple w:instr="[^"]*"/g))
      if (/hit|evil/.test(field)) faults.push(`${name}: ${field}`);
    if (/Target="[^"]*(evil|javascript:)/.test(text)) faults.push(`${name}: a link`);
    if (/<(script|img|svg)[ >]/.test(text)) faults.push(`${name}: markup`);
  }
  return faults;
}

function addresses({ made, ids }: HostileSeed): string[] {
  const one = (operation: string): string => ids.get(operation) ?? 'none';
  return [
    ...screens.map(([, path]) => path(made.imported.id)),
    `/evaluations/${made.evaluation.id}`,
    `/evaluations/${made.evaluation.id}/grid?domain=PES`,
    `/systems/${made.system.id}`,
    `/systems/${made.imported.systemId}`,
    `/rectification/${made.rectification.id}`,
    `/rectification/${made.created.id}`,
    `/papers/${made.notice.id}`,
    `/papers/${one('papers.issue')}`,
    `/inspections/${one('selfInspections.create')}`,
    `/campaigns/${one('campaigns.create')}`,
    `/campaigns/${one('campaigns.create')}/units/${one('campaigns.addUnit')}`,
    `/training/${one('training.create')}`,
    '/papers/style',
    '/admin/tokens',
  ];
}

function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(origin) && !/^(blob|data):/.test(address)) faults.push(`left the origin: ${address}`);
  });
  return faults;
}

/** In a page: the parts that an XML parser refuses. */
const unsound = `(parts) => parts
  .filter(([, text]) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'))
  .map(([name]) => name + ' is no sound XML')`;

/** In the page: what of the text acted, or could. */
const acted = `(() => {
  const could = [...document.querySelectorAll('*')].filter((element) =>
    element.getAttributeNames().some((name) => name.startsWith('on')) ||
    /^\\s*(javascript|vbscript|data:text)/i.test(element.getAttribute('href') ?? '') ||
    (element.tagName === 'SCRIPT' && /hit\\(/.test(element.textContent ?? '')) ||
    (element.tagName === 'IMG' && element.getAttribute('src') === 'x'));
  return [...window.hits.map((id) => 'ran ' + id), ...could.map((element) => 'element ' + element.outerHTML.slice(0, 200))];
})()`;
