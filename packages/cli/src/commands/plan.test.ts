import { expect } from 'chai';
import type { RectificationPlan } from '@mlps/controls';
import { hospitalPath, runCli, temporaryFolder } from '../../test-support/run-cli.js';

const planOf = async (...args: string[]): Promise<RectificationPlan> =>
  JSON.parse((await runCli('plan', hospitalPath, ...args, '--json')).out) as RectificationPlan;

describe('mlps plan', () => {
  const folder = temporaryFolder();

  it('names the fewest items that bring the hospital to 良', async () => {
    const plan = await planOf('--target', '良');
    expect(plan.reachable).to.equal(true);
    expect(plan.smallest.steps).to.have.length(3);
    expect(plan.smallest.after).to.include({ conclusion: '良', score: 80.08 });
  });

  it('takes a score, and in edition 2025 a rate', async () => {
    expect((await planOf('--target', '78')).smallest.after.score).to.be.at.least(78);
    expect((await planOf('--target', '80%', '--edition', '2025')).smallest.after.rate).to.be.at.least(80);
  });

  it('prints a table for people', async () => {
    const { code, out } = await runCli('plan', hospitalPath, '--target', '良');
    expect(code).to.equal(0);
    expect(out).to.contain('项数最少的整改组合：3 项').and.to.contain('80.08');
  });

  it('finds the cheapest set when costs are given', async () => {
    const open = (await planOf('--target', '良')).items.map((item, index) => [item.id, index + 1]);
    const costs = await folder.write('costs.json', JSON.stringify(Object.fromEntries(open)));
    expect((await planOf('--target', '良', '--costs', costs)).cheapest!.after.conclusion).to.equal('良');
  });

  it('refuses an unknown target with exit code 2 and a bad cost file with exit code 3', async () => {
    const costs = await folder.write('bad.json', '[1]');
    expect((await runCli('plan', hospitalPath, '--target', '好')).code).to.equal(2);
    expect((await runCli('plan', hospitalPath, '--target', '良', '--costs', costs)).code).to.equal(3);
    expect((await runCli('plan', hospitalPath)).code).to.equal(2);
  });
});
