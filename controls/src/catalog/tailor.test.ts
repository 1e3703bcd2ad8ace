import { expect } from 'chai';
import fc from 'fast-check';
import { MlpsError } from '../errors.js';
import { catalog } from './catalog.js';
import { legalGrades, parseExtensions, parseGrade } from './grade.js';
import { tailor } from './tailor.js';
import type { Extension } from './types.js';

const every = ([1, 2, 3, 4] as const).flatMap(legalGrades);
const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    return error instanceof MlpsError ? error.code : String(error);
  }
  return undefined;
};

describe('tailor', () => {
  it('takes S items from the level of S, A items from the level of A, the others from G', () => {
    const levels = { S: 2, A: 3, G: 3 };
    expect(tailor('S2A3G3').filter((item) => item.level !== levels[item.sag])).to.deep.equal([]);
  });

  it('takes extension items from the system’s level, S and A alike', () => {
    const items = tailor('S1A3G3', { extensions: ['cloud'] }).filter((item) => item.part === 'cloud');
    expect(items).to.deep.equal(catalog.ofLevel(3, 'cloud'));
  });

  it('keeps the standard’s order for a pure grade', () => {
    expect(tailor('S3A3G3')).to.deep.equal(catalog.ofLevel(3, 'general'));
  });

  for (const grade of every)
    it(`lists ${grade} by domain, each item once`, () => {
      const items = tailor(grade);
      const order = items.map((item) => catalog.domains.findIndex((domain) => domain.code === item.domain));
      expect(order).to.deep.equal(order.toSorted((a, b) => a - b));
      expect(new Set(items.map((item) => item.id)).size).to.equal(items.length);
    });

  it('appends the extensions in the standard’s order, however they are named', () => {
    const given: Extension[] = ['ics', 'cloud'];
    const parts = tailor('S2A2G2', { extensions: given }).map((item) => item.part);
    expect([...new Set(parts)]).to.deep.equal(['general', 'cloud', 'ics']);
  });

  for (const grade of [
    '',
    'S2A2',
    'S2A2G3',
    'S2A2G1',
    'S0A2G2',
    'S5A5G5',
    's2a2g2',
    ' S2A2G2',
    'S2A2G2\n',
    'S22A2G2',
    null,
    2,
    {},
  ])
    it(`refuses ${JSON.stringify(grade)} as a grade`, () =>
      expect(codeOf(() => tailor(grade as string))).to.equal('grade.invalid'));

  it('says which G would be right', () => expect(() => parseGrade('S2A3G2')).to.throw('S2A3G3'));

  it('refuses an unknown extension and one named twice', () => {
    expect(codeOf(() => parseExtensions(['space']))).to.equal('extension.unknown');
    expect(codeOf(() => parseExtensions(['iot', 'iot']))).to.equal('extension.unknown');
  });

  it('gives the same frozen list every time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...every),
        (grade) => tailor(grade) === tailor(grade) && Object.isFrozen(tailor(grade)),
      ),
      { seed: 1 },
    );
  });
});

describe('catalog', () => {
  it('finds an item by its id', () => expect(catalog.get('L2-PES1-01').clause).to.equal('7.1.1.1'));
  it('refuses an unknown id', () => expect(codeOf(() => catalog.get('L9-XXX1-01'))).to.equal('catalog.unknown-item'));
  it('knows no id from a prototype', () => expect(catalog.has('constructor')).to.equal(false));
});
