import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseEvaluation, scoreEvaluation } from '@mlps/controls';
import { repositoryPath } from './helpers/paths.js';

interface Judgement {
  result: string;
  record?: string;
  reason?: string;
  advice?: string;
  proof?: [file: string, test?: string][];
}

const read = (path: string): string => readFileSync(repositoryPath(path), 'utf8');

describe('the product’s evaluation of itself', () => {
  const judgements = JSON.parse(read('docs/self-evaluation/judgements.json')) as Record<string, Judgement>;
  const proofs = Object.entries(judgements).flatMap(([item, { proof = [] }]) =>
    proof.map(([file, test]) => ({ item, file, test })),
  );

  it('cites only files and tests that exist', () => {
    const lost = proofs.filter(({ file, test }) => {
      if (!existsSync(repositoryPath(file))) return true;
      return test !== undefined && !read(file).includes(`it('${test}'`);
    });
    expect(lost).to.deep.equal([]);
  });

  it('proves whatever it calls conforming or partial, and advises on whatever is not', () => {
    for (const [item, { result, record, reason, proof = [], advice }] of Object.entries(judgements)) {
      expect(record ?? reason, item).to.match(/\S/);
      if (result !== 'notApplicable') expect(proof.length, item).to.be.at.least(1);
      if (result === 'partial' || result === 'nonconform') expect(advice, item).to.match(/\S/);
    }
  });

  it('is a whole evaluation document with a score, and its page tells the same', () => {
    const evaluation = parseEvaluation(JSON.parse(read('docs/self-evaluation/evaluation.json')));
    const { complete, score } = scoreEvaluation(evaluation);
    expect(complete).to.equal(true);
    expect(read('docs/self-evaluation/README.md')).to.include(`**${score} 分`);
    for (const [item, { result }] of Object.entries(judgements))
      expect(evaluation.findings.find((finding) => finding.item === item)?.result, item).to.equal(result);
  });
});
