#!/usr/bin/env node
/** Renews the pictures of the user guide: every page of it as the role that it is written for, Chinese and English, of the invented hospital. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log('guide-pictures [role …]: writes docs/guide/images. Needs a build.');
  process.exit(0);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const helpers = join(root, 'test', 'dist', 'helpers');
const { openBrowser } = await import(join(helpers, 'browser.js'));
const { startWorkbench } = await import(join(helpers, 'workbench.js'));
const images = join(root, 'docs', 'guide', 'images');
const SETTLED_MS = 1500;

/** Role → name of the picture → address; `EVAL` and `SYS` stand for the demonstration's own. */
const pictures = {
  evaluator: { today: '/', grid: '/evaluations/EVAL/grid', import: '/import?evaluation=EVAL' },
  leadEvaluator: { score: '/evaluations/EVAL', papers: '/papers', systems: '/systems' },
  reviewer: { review: '/reviews' },
  hospitalManager: { today: '/', system: '/systems/SYS', rectification: '/rectification', duties: '/duties' },
  departmentRectifier: { today: '/', rectification: '/rectification' },
  superior: { today: '/', campaigns: '/campaigns' },
  viewer: { today: '/', rectification: '/rectification' },
  systemAdministrator: { people: '/admin/people', upkeep: '/admin/upkeep' },
  securityAdministrator: { roles: '/admin/roles', policy: '/admin/policy' },
  auditAdministrator: { audit: '/admin/audit' },
};

await mkdir(images, { recursive: true });
const wanted = process.argv.slice(2);
const workbench = await startWorkbench({ demo: true, accounts: true });
const own = await openBrowser();
try {
  const lead = await signedIn('leadEvaluator', 'zh');
  const [evaluation] = (await read(lead, '/evaluations')).items;
  await lead.context().close();
  await prepareWork(evaluation);
  await prepareCampaign();
  for (const role of Object.keys(pictures).filter((one) => wanted.length === 0 || wanted.includes(one)))
    for (const language of ['zh', 'en']) await pictureRole(role, language, evaluation);
} finally {
  await own.close();
  await workbench.close();
}

async function pictureRole(role, language, { id, systemId }) {
  const page = await signedIn(role, language);
  for (const [name, address] of Object.entries(pictures[role])) {
    await page.goto(workbench.url + address.replace('EVAL', id).replace('SYS', systemId));
    await page.locator('h1').waitFor();
    await page.waitForTimeout(SETTLED_MS);
    const path = join(images, `${role}-${name}-${language}.png`);
    await page.screenshot({ path });
    console.log(path);
  }
  await page.context().close();
}

async function signedIn(role, language) {
  const context = await own.browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: language === 'zh' ? 'zh-CN' : 'en',
    colorScheme: 'light',
  });
  await context.addInitScript(`localStorage.setItem('mlps.language', '${language}')`);
  const page = await context.newPage();
  const { account, password } = workbench.people.find((person) => person.role === role);
  await page.goto(`${workbench.url}/sign-in`);
  await page.getByRole('textbox').first().fill(account);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('.nav').waitFor();
  return page;
}

/** An issued notice, and results that wait for a second person, so that no picture is empty. */
async function prepareWork({ id }) {
  const path = `/evaluations/${id}`;
  const lead = await signedIn('leadEvaluator', 'zh');
  await send(lead, `${path}/notices`, {});
  await lead.context().close();
  const evaluator = await signedIn('evaluator', 'zh');
  const { items } = await read(evaluator, `${path}/findings?domain=PES&limit=12`);
  const findings = items.map(({ object, item }) => ({ object, item }));
  await send(evaluator, `${path}/findings/submissions`, { findings });
  await evaluator.context().close();
}

async function send(page, path, data) {
  const { csrfToken } = await read(page, '/session');
  const headers = { 'X-CSRF-Token': csrfToken };
  const answer = await page.request.post(`${workbench.url}/api/v1${path}`, { data, headers });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}

/** The superior asks the hospital, so that no picture is empty. */
async function prepareCampaign() {
  const page = await signedIn('superior', 'zh');
  const { csrfToken } = await read(page, '/session');
  const units = (await read(page, '/organizations')).items;
  const hospital = units.find(({ name }) => name.includes('医院'));
  const bureau = units.find((unit) => unit !== hospital);
  const root = `${workbench.url}/api/v1/campaigns`;
  const headers = { 'X-CSRF-Token': csrfToken };
  const data = {
    organizationId: bureau.id,
    title: '医疗卫生机构网络安全专项检查',
    dueOn: '2099-12-31',
    units: [{ organizationId: hospital.id, profile: 'small' }],
  };
  const made = await (await page.request.post(root, { data, headers })).json();
  await page.request.patch(`${root}/${made.id}`, {
    data: { state: 'issued' },
    headers: { ...headers, 'If-Match': made.etag },
  });
  await page.context().close();
}

async function read(page, path) {
  return (await page.request.get(`${workbench.url}/api/v1${path}`)).json();
}
