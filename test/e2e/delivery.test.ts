import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { eventually } from '../helpers/eventually.js';
import { visitWorkbench } from '../helpers/visit.js';

const LIMIT_KIB = 250;

describe('what the browser is sent', () => {
  const visit = visitWorkbench({ demo: true });

  it(`loads Today with at most ${LIMIT_KIB} KiB of compressed JavaScript`, async () => {
    const sizes = await scriptSizes('/');
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0) / 1024).to.be.below(LIMIT_KIB);
  });

  it('fetches the drawing library only for the page that draws', async () => {
    const names = [...(await scriptSizes('/systems')).keys()];
    expect(names.filter((name) => name.includes('domain-chart'))).to.deep.equal([]);
  });

  it('allows scripts from its own files only, and marks its own styles', async () => {
    const response = await fetch(visit.url('/systems'), { headers: { Accept: 'text/html' } });
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).to.include("script-src 'self';");
    expect(policy).to.match(/style-src 'self' 'nonce-[\w+/=]+'/);
    expect(policy).to.not.include('unsafe');
    expect(await response.text()).to.not.match(/<script(?![^>]*\bsrc=)|\son\w+=|__CSP_NONCE__/);
  });

  it('says so and keeps what is there when the service goes away', async () => {
    const { page } = await visit.open('/systems');
    await page.getByRole('link', { name: '综合业务信息系统' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '导入测评文档' }).click();
    const file = { name: '测评.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('alert').getByText('连不上服务').waitFor();
    await eventually(async () =>
      expect(await page.getByRole('link', { name: '综合业务信息系统' }).count()).to.equal(1),
    );
  });

  async function scriptSizes(path: string): Promise<Map<string, number>> {
    const { page } = await visit.open('/nowhere');
    const sizes = new Map<string, number>();
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      sizes.set(response.url(), 0);
    });
    await page.goto(visit.url(path));
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    for (const address of sizes.keys()) {
      const script = await fetch(address);
      sizes.set(address, gzipSync(Buffer.from(await script.arrayBuffer())).length);
    }
    return sizes;
  }
});
