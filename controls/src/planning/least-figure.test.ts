import { expect } from 'chai';
import { leastFigure } from './least-figure.js';

describe('leastFigure', () => {
  it('gives the thresholds of every edition', () => {
    expect(['差', '中', '良', '优'].map((word) => leastFigure('2019', word))).to.deep.equal([0, 70, 80, 90]);
    expect(['不符合', '基本符合', '符合'].map((word) => leastFigure('2015', word))).to.deep.equal([0, 60, 100]);
    expect(['不符合', '基本符合', '符合'].map((word) => leastFigure('2025', word))).to.deep.equal([0, 60, 91]);
  });

  it('follows the settings, and knows no word of another edition', () => {
    expect(leastFigure('2015', '基本符合', { basicThreshold: '72.5' })).to.equal(73);
    expect(leastFigure('2025', '符合', { exactly90: '符合' })).to.equal(90);
    expect(leastFigure('2021', '符合')).to.equal(null);
  });
});
