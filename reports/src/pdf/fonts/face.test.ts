import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { ReportError } from '../../errors.js';
import { openFaces } from './default-faces.js';
import { openFace } from './face.js';
import { isCommonText, MISSING_MARK, shownAs, substituteGlyphs } from './substitute-glyphs.js';

const faces = openFaces();

describe('faces', () => {
  it('opens each file once', () => expect(openFaces().body).to.equal(faces.body));
  it('measures as a share of the type size', () => {
    expect(faces.body.width('国'.codePointAt(0)!)).to.equal(1);
    expect(faces.body.width('i'.codePointAt(0)!)).to.be.within(0.2, 0.4);
  });
  it('measures characters beyond the basic plane', () => expect(faces.body.width(0x20bb7)).to.be.greaterThan(0));
  it('names a file that is not there', () =>
    expect(() => openFace('/nowhere/仿宋.ttf'))
      .to.throw(ReportError, '/nowhere/仿宋.ttf')
      .with.property('code', 'font.unreadable'));
  it('names a file that is no font', () =>
    expect(() => openFace(fileURLToPath(import.meta.url))).to.throw(
      ReportError,
      'not a readable TrueType or OpenType font',
    ));
});

describe('substituteGlyphs', () => {
  it('has look-alikes for tick boxes', () => expect(substituteGlyphs('☐☑✔', faces.body)).to.equal('□■√'));
  it('puts the mark of a missing character for all others', () =>
    expect(substituteGlyphs('𠮷🙂', faces.body)).to.equal(MISSING_MARK + MISSING_MARK));
  it('keeps what the font has', () => expect(substituteGlyphs('䶮①㎡≥√□■✓', faces.body)).to.equal('䶮①㎡≥√□■✓'));
  it('needs the font for no common character: every face has them all', () => {
    const common: string[] = [];
    for (let point = 0x20; point < 0xffff; point += 1) {
      const character = String.fromCharCode(point);
      if (isCommonText(character)) common.push(character);
    }
    expect(common.length).to.be.greaterThan(21_000);
    for (const face of Object.values(faces))
      expect(common.filter((one) => shownAs(one, face) !== one)).to.deep.equal([]);
  });
});
