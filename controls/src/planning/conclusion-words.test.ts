import { expect } from 'chai';
import { conclude } from '../scoring/conclude.js';
import { rational } from '../scoring/rational.js';
import { editions, resolveSettings } from '../scoring/settings.js';
import { conclusionWords } from './conclusion-words.js';

describe('conclusionWords', () => {
  for (const edition of editions)
    it(`${edition}: are the words that the edition concludes with, better ones for better figures`, () => {
      const problems = { high: 0, medium: 0, low: 0, unrated: 0, hazards: 0, hazardsRectified: 0 };
      const settings = resolveSettings({});
      const given = [0, 65, 75, 85, 95, 100].map(
        (points) => conclude(edition, { total: rational(points), problems, flawless: points === 100 }, settings).word,
      );
      const ranks = given.map((word) => conclusionWords[edition].indexOf(word));
      expect(ranks).to.deep.equal([...ranks].sort((one, other) => one - other));
      expect(new Set(given)).to.deep.equal(new Set(conclusionWords[edition]));
    });
});
