import { expect } from 'chai';
import fc from 'fast-check';
import { extensions } from '../catalog/extensions.js';
import { tailor } from '../catalog/tailor.js';
import { MlpsError } from '../errors.js';
import { applyScope, scopeFacts, scopeFactsFor } from './apply-scope.js';
import { scopeFactIds } from './scope-fact-ids.js';
import type { ScopeFactId } from './scope-types.js';

const level3 = tailor('S3A3G3');
const cloud3 = tailor('S3A3G3', { extensions: ['cloud'] });
const idsOf = (facts: ScopeFactId[], items = level3): string[] => applyScope(items, facts).map(({ item }) => item);

describe('applyScope', () => {
  it('proposes nothing while no fact holds', () => {
    expect(applyScope(level3, [])).to.deep.equal([]);
  });

  it('frees the items of outsourced development, with the reason', () => {
    const proposals = applyScope(level3, ['noOutsourcedDevelopment']);
    expect(proposals.map(({ item }) => item)).to.deep.equal(['L3-CMS1-18', 'L3-CMS1-19', 'L3-CMS1-20']);
    expect(proposals[0]).to.include({ reasonZh: '系统软件没有委托外单位开发，不涉及外包软件开发要求' });
    expect(proposals[0]!.facts).to.deep.equal(['noOutsourcedDevelopment']);
  });

  it('finds the items of each level', () => {
    expect(idsOf(['noWireless'], tailor('S2A2G2', { extensions: ['ics'] }))).to.deep.equal([
      'L2-ABS5-04',
      'L2-ABS5-05',
    ]);
    expect(idsOf(['noWireless'], tailor('S4A4G4'))).to.deep.equal(['L4-ABS1-04']);
  });

  it('needs every fact of a rule', () => {
    expect(idsOf(['noRemoteAccess'])).to.deep.equal([]);
    expect(idsOf(['noInternetAccess', 'noRemoteAccess'])).to.deep.equal(['L3-ABS1-19']);
  });

  it('frees a tenant from the provider’s duties, a platform from the tenant’s, and a system that is both from none', () => {
    const [tenant, platform] = [idsOf(['cloudTenant'], cloud3), idsOf(['cloudPlatform'], cloud3)];
    expect(tenant).to.include('L3-PES2-01').and.not.include('L3-CMS2-01');
    expect(platform).to.include('L3-CMS2-01').and.not.include('L3-PES2-01');
    expect(idsOf(['cloudTenant', 'cloudPlatform'], cloud3)).to.deep.equal([]);
  });

  it('gives one proposal with both reasons when two rules meet on an item', () => {
    const both = applyScope(level3, ['noRemoteManagement', 'noRemoteMaintenance']).filter(
      (p) => p.item === 'L3-MMS1-23',
    );
    expect(both).to.have.length(1);
    expect(both[0]!.reasonZh.split('；')).to.have.length(2);
    expect(both[0]!.facts).to.deep.equal(['noRemoteManagement', 'noRemoteMaintenance']);
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...scopeFactIds]), (facts) => {
        expect(idsOf(facts, cloud3)).to.deep.equal(idsOf([...facts].sort(), cloud3));
      }),
      { seed: 8, numRuns: 50 },
    );
  });

  it('refuses a fact it does not know, naming those it knows', () => {
    const call = (): unknown => applyScope(level3, ['noNetwork' as ScopeFactId]);
    expect(call).to.throw(MlpsError, 'noWireless').with.property('code', 'scope.unknown-fact');
  });
});

describe('scopeFactsFor', () => {
  it('asks about the cloud only with the cloud extension', () => {
    expect(scopeFactsFor(level3).map(({ fact }) => fact)).not.to.include('cloudTenant');
    expect(scopeFactsFor(cloud3).map(({ fact }) => fact)).to.include('cloudTenant');
  });

  it('asks every fact of a level-4 system with all extensions but those of level 3 alone', () => {
    const asked = scopeFactsFor(tailor('S4A4G4', { extensions })).map(({ fact }) => fact);
    expect(scopeFactIds.filter((fact) => !asked.includes(fact))).to.deep.equal(['noRemoteAccess', 'noInternetAccess']);
  });

  it('knows the same facts in type and data', () => {
    expect(scopeFacts.map(({ fact }) => fact)).to.deep.equal([...scopeFactIds]);
  });
});
