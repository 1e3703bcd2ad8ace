import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { killRounds } from './helpers/kill-rounds.js';

const ROUNDS = 4;

describe('a service that is killed while it writes', () => {
  it('has every write it answered, whole papers and a sound audit chain', async function () {
    this.timeout(120_000);
    const dataDir = mkdtempSync(join(tmpdir(), 'mlps-kill-'));
    const report = await killRounds(dataDir, ROUNDS, 60_000, Math.random);
    rmSync(dataDir, { recursive: true, force: true });
    expect(report.faults).to.deep.equal([]);
    expect(report.rounds).to.be.at.least(1);
    expect(report.acknowledged).to.be.at.least(1);
  });
});
