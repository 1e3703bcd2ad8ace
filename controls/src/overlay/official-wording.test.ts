import { expect } from 'chai';
import { catalog } from '../catalog/catalog.js';
import { MlpsError } from '../errors.js';
import { readOfficialWording, withOfficialWording } from './official-wording.js';
import type { WordingSource } from './official-wording.js';

const [one, other] = ['L3-PES1-01', 'L3-PES1-02'] as const;

function faultsOf(source: unknown): MlpsError {
  try {
    readOfficialWording(source as WordingSource);
  } catch (error) {
    if (error instanceof MlpsError) return error;
  }
  throw new Error('was accepted');
}

describe('readOfficialWording', () => {
  it('reads the same table from JSON text, object, entries and rows', () => {
    const sources: WordingSource[] = [
      JSON.stringify({ [one]: '甲', [other]: ' 乙 ' }),
      { [one]: '甲', [other]: '乙' },
      [
        { id: one, text: '甲' },
        { id: other, text: '乙' },
      ],
      [
        [one, '甲'],
        [other, '乙'],
      ],
    ];
    for (const source of sources)
      expect([...readOfficialWording(source)]).to.deep.equal([
        [one, '甲'],
        [other, '乙'],
      ]);
  });

  it('names the row of an id that the catalog does not hold', () => {
    const { code, issues } = faultsOf([
      [one, '甲'],
      ['L9-XXX1-01', '乙'],
    ]);
    expect([code, issues[0]!.path, issues[0]!.code]).to.deep.equal(['wording.invalid', '$[1]', 'unknown-item']);
  });

  it('names both places of a double', () => {
    const [issue] = faultsOf([
      [one, '甲'],
      [other, '乙'],
      [one, '丙'],
    ]).issues;
    expect(issue!.path).to.equal('$[2]');
    expect(issue!.messageZh).to.contain('$[0]');
  });

  it('finds a double in a JSON object too, where JSON.parse would drop one in silence', () => {
    const error = faultsOf(`{\n"${one}": "甲",\n"${one}": "乙" }`);
    expect([error.code, error.issues[0]!.line]).to.deep.equal(['json.invalid', 3]);
  });

  it('gives the line of a fault in a JSON text', () => {
    const [issue] = faultsOf(`{\n"${one}": "甲",\n"${other}": ""\n}`).issues;
    expect([issue!.code, issue!.line]).to.deep.equal(['blank', 3]);
  });

  it('reports every fault at once', () => {
    expect(faultsOf([['?', '甲'], [one, 5], [other], null]).issues).to.have.length(4);
  });

  it('refuses what is no table', () => {
    expect(faultsOf('5').issues[0]!.path).to.equal('$');
  });
});

describe('withOfficialWording', () => {
  const wording = readOfficialWording([[one, '官方条文']]);

  it('shows the official text beside ours, which stays as it is', () => {
    const worded = withOfficialWording(catalog.get(one), wording);
    expect(worded.officialZh).to.equal('官方条文');
    expect(worded.statementZh).to.equal(catalog.get(one).statementZh);
  });

  it('gives null where nothing was loaded', () => {
    expect(withOfficialWording(catalog.get(other), wording).officialZh).to.equal(null);
  });

  it('leaves the catalog alone', () => {
    withOfficialWording(catalog.get(one), wording);
    expect(catalog.get(one)).not.to.have.property('officialZh');
  });
});
