import { expect } from 'chai';
import { ReportError } from '../../errors.js';
import { sampleReply } from '../../../test-support/sample-reply.js';
import { pdfText } from '../../../test-support/pdf-text.js';
import { renderPaperDocx } from '../../docx/render-paper-docx.js';
import { renderPaperPdf } from '../pdf/render-paper-pdf.js';
import { buildReply } from '../reply/build-reply.js';
import { toPng } from '../../charts/to-png.js';
import { box } from '../../charts/drawing.js';
import { openFaces } from '../../pdf/fonts/default-faces.js';
import type { Branding } from './branding.js';
import { paperBrand } from './branding.js';
import { fillWording } from './wording.js';

const png = toPng({ width: 40, height: 20, shapes: [box(2, 2, 30, 10, '#2f5f98')], alt: '' }, openFaces().body);
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ReportError) return error.code;
    throw error;
  }
  return 'none';
};
const paper = (branding: Branding): ReturnType<typeof buildReply> =>
  buildReply(sampleReply(), { date: '2026-11-23', branding });

describe('an issuer’s own look and words', () => {
  it('puts the header on every page but the first', async () => {
    const pages = pdfText(await renderPaperPdf(paper({ headerText: '某县人民医院信息科' })));
    const bears = pages.map(({ runs }) => runs.some(({ text }) => text === '某县人民医院信息科'));
    expect(bears[0]).to.equal(false);
    expect(bears.slice(1)).to.not.include(false);
  });
  it('puts the logo on the first page of PDF and Word', async () => {
    const model = paper({ logoPngBase64: png.toString('base64') });
    expect((await renderPaperPdf(model)).toString('latin1')).to.contain('/Subtype /Image');
    expect((await renderPaperDocx(model)).toString('latin1')).to.contain('.png');
  });
  it('fits a logo into its box without bending it', () => {
    const { logo } = paperBrand({ logoPngBase64: png.toString('base64') }, '');
    expect(logo!.height / logo!.width).to.be.closeTo(0.5, 0.01);
    expect(logo!.height).to.be.at.most(48);
  });
  it('refuses a logo that is no PNG, or not whole', () => {
    expect(code(() => paperBrand({ logoPngBase64: 'R0lGODlhAQABAAAAACw=' }, ''))).to.equal('paper.invalid-logo');
    expect(code(() => paperBrand({ logoPngBase64: png.subarray(0, 20).toString('base64') }, ''))).to.equal(
      'paper.invalid-logo',
    );
  });
  it('fills placeholders by name', () =>
    expect(fillWording('{单位}就{ 系统 }承诺', { 单位: '甲', 系统: '乙' }, '$')).to.equal('甲就乙承诺'));
  it('replaces a paragraph of the paper by an own one', () => {
    const texts = JSON.stringify(paper({ wording: { statement: '{单位}保证属实。' } }));
    expect(texts).to.contain('某县人民医院保证属实。').and.not.contain('可供核查');
  });
  it('refuses a placeholder that the paper does not know, naming those it knows', () => {
    expect(code(() => paper({ wording: { statement: '{密码}' } }))).to.equal('paper.unknown-placeholder');
    expect(() => fillWording('{甲}', { 单位: '' }, '$.x')).to.throw(/\$\.x.*单位.*甲/);
  });
  it('runs nothing that a wording holds', () =>
    expect(code(() => fillWording('{constructor}', {}, '$'))).to.equal('paper.unknown-placeholder'));
});
