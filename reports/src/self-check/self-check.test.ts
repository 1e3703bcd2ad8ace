import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { withFinding } from '../../test-support/check-cases.js';
import { hospital } from '../../test-support/hospital.js';
import { rules } from './rules.js';
import { selfCheck } from './self-check.js';

describe('selfCheck', () => {
  it('finds no error in the hospital’s evaluation', () =>
    expect(selfCheck({ evaluation: hospital() }).filter(({ severity }) => severity === 'error')).to.deep.equal([]));
  it('puts errors before warnings', () => {
    const evaluation = withFinding({ record: '', risk: 'high' });
    const severities = selfCheck({ evaluation, stated: { high: 7 } }).map(({ severity }) => severity);
    expect(severities).to.include.members(['error', 'warning']);
    expect(severities).to.deep.equal([...severities].sort());
  });
  it('tells the faults of a broken document and throws nothing', () => {
    const [first] = selfCheck({ evaluation: withFinding({ object: 'nowhere' }), stated: { high: 1 } });
    expect(first).to.include({ id: 'document-fault', severity: 'error' });
    expect(first!.place).to.match(/^\$\.findings/);
  });
  it('says for each contradiction where, what and what to do', () => {
    for (const one of selfCheck({ evaluation: withFinding({ risk: 'high' }), stated: { high: 7, score: 1 } }))
      for (const text of [one.id, one.place, one.messageZh, one.remedyZh])
        expect(text).to.be.a('string').and.not.equal('');
  });
  it('has a test for every rule', () => {
    const files = readdirSync(new URL('./rules/', import.meta.url)).filter((name) => name.endsWith('.js'));
    const ruleFiles = files.filter((name) => !name.endsWith('.test.js'));
    expect(ruleFiles).to.have.length(rules.length);
    for (const name of ruleFiles) expect(files).to.include(name.replace('.js', '.test.js'));
  });
});
