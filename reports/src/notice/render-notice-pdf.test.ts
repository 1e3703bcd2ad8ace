import { expect } from 'chai';
import { Writable } from 'node:stream';
import type { Evaluation } from '@mlps/controls';
import { pageLines, pdfText, plainText } from '../../test-support/pdf-text.js';
import type { TextPage } from '../../test-support/pdf-text.js';
import { manyProblems, sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { buildNotice } from '../model/build-notice.js';
import type { NoticeModel } from '../model/notice-model.js';
import { renderNoticePdf, streamNoticePdf } from './render-notice-pdf.js';

const options = {
  date: '2026-09-30',
  deadline: '2026-12-31',
  number: '某测整〔2026〕12号',
  copies: ['某县卫生健康局'],
};
const notice = (evaluation: Evaluation = sampleEvaluation()): NoticeModel => buildNotice(evaluation, options);
const pagesOf = async (model: NoticeModel): Promise<TextPage[]> => pdfText(await renderNoticePdf(model));
/** Spaces at line ends are not drawn. */
const tight = (text: string): string => text.replace(/\s/g, '');
const meaningful = (pages: TextPage[]): string =>
  tight(pages.flatMap((page) => page.runs.flatMap((run) => (run.artifact ? [] : [run.text]))).join(''));

/** An evaluation whose first problem has this record. */
function withRecord(record: string): Evaluation {
  const evaluation = sampleEvaluation();
  evaluation.findings[1]!.record = record;
  return evaluation;
}

describe('renderNoticePdf', () => {
  it('holds every sentence of the model, punctuation included', async () => {
    const model = notice();
    const text = meaningful(await pagesOf(model));
    const facts = [...model.facts, ...model.method.figures, ...model.receipt.facts];
    const told = [
      model.title,
      model.number!,
      `${model.addressee}：`,
      model.opening,
      model.disclaimer,
      model.dateText,
    ].concat(
      model.overview,
      model.sections.flatMap((section) => section.paragraphs),
      model.method.notices,
      facts.flatMap((fact) => [fact.label, fact.text]),
      model.receipt.signatures.map((place) => place.label),
    );
    for (const sentence of told) expect(text).to.include(tight(sentence));
  });

  it('holds every problem: number, object, clause, finding, risk, advice', async () => {
    const model = notice(manyProblems({ problems: 120 }));
    const text = meaningful(await pagesOf(model));
    for (const { number, objectName, clause, resultWord, riskWord, found, advice } of model.problems) {
      expect(text).to.include(tight(`${number}${objectName}`));
      expect(text).to.include(tight(`${clause}${resultWord}${riskWord}${found}${advice}`));
    }
  });

  it('begins no line with a closing mark and ends none with an opening one', async () => {
    const pages = await pagesOf(notice(manyProblems({ problems: 200 })));
    const lines = pages.flatMap(pageLines);
    expect(lines.filter((line) => /^[。，、；：？！）》」』】〕〗〉”’…%％℃]/.test(line))).to.deep.equal([]);
    expect(lines.filter((line) => /[（《「『【〔〖〈“‘]$/.test(line))).to.deep.equal([]);
  });

  it('prints page x of y, the disclaimer and the number on every page, the first without header', async () => {
    const pages = await pagesOf(notice(manyProblems({ problems: 60 })));
    for (const [index, page] of pages.entries()) {
      const running = page.runs.flatMap((run) => (run.artifact ? [run.text] : []));
      expect(running)
        .to.include(`第 ${index + 1} 页 共 ${pages.length} 页`)
        .and.include('签发单位自行出具，非公安机关法律文书');
      expect(running.includes(options.number)).to.equal(index > 0);
    }
  });

  it('repeats the head of the list on every page of the list', async () => {
    const pages = (await pagesOf(notice(manyProblems({ problems: 60 })))).filter((page) => page.width > page.height);
    expect(pages.length).to.be.greaterThan(4);
    for (const page of pages) expect(pageLines(page)).to.include.members(['编号', '存在问题', '整改建议']);
  });

  it('keeps all text within the page', async () => {
    const pages = await pagesOf(notice(withRecord(`${'长'.repeat(1000)}${'x'.repeat(300)}`)));
    for (const { width, height, runs } of pages)
      for (const { x, y, size, text } of runs) {
        expect(x).to.be.within(0, width);
        expect(x + Array.from(text).length * size * 0.3).to.be.at.most(width);
        expect(y).to.be.within(0, height);
      }
  });

  it('goes on over the page with a record of 1,000 characters and more', async () => {
    const record = Array.from({ length: 400 }, (_, at) => `第${at}条记录。`).join('');
    const runs = (await pagesOf(notice(withRecord(record)))).flatMap((page) => page.runs);
    const { x } = runs.find(({ text }) => text.startsWith('第0条'))!;
    const column = runs.flatMap((run) => (Math.abs(run.x - x) < 0.1 && !run.artifact ? [run.text] : []));
    expect(column.join('')).to.include(record);
  });

  it('makes a paper of an evaluation without problems', async () => {
    const evaluation = sampleEvaluation();
    const pages = await pagesOf(notice({ ...evaluation, findings: evaluation.findings.slice(0, 1) }));
    expect(plainText(pages)).to.include('本次测评未发现安全问题').and.not.include('安全问题整改清单');
    expect(pages.some((page) => page.width > page.height)).to.equal(false);
  });

  it('leaves the place of a number open when there is none', async () => {
    const model = buildNotice(sampleEvaluation(), { date: '2026-09-30' });
    expect(plainText(await pagesOf(model))).to.include('〔2026〕＿＿号');
  });

  for (const hostile of [
    '=cmd|" /C calc"!A0',
    '\u0000\u0007\u001b[2J',
    '\u202egnp.exe',
    '🙂𠮷☑',
    '<script>&amp;',
    '(\\)%PDF',
    '٣ال',
    '！'.repeat(200),
  ])
    it(`stands ${JSON.stringify(hostile.slice(0, 12))} in a record`, async () => {
      const pages = await pagesOf(notice(withRecord(`记录：${hostile}；完。`)));
      expect(meaningful(pages)).to.include('记录：').and.include('；完。');
    });

  it('prints the mark of a missing character where the font has none', async () =>
    expect(meaningful(await pagesOf(notice(withRecord('设备𠮷号☑'))))).to.include('设备〓号■'));

  it('gives equal bytes for equal models', async () =>
    expect((await renderNoticePdf(notice())).equals(await renderNoticePdf(notice()))).to.equal(true));

  it('names a font of one’s own that is not there', async () => {
    const error = await renderNoticePdf(notice(), { fonts: { body: '/nowhere/仿宋.ttf' } }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.have.property('code', 'font.unreadable');
  });
});

describe('streamNoticePdf', () => {
  it('writes the same bytes, piece by piece', async () => {
    const model = notice(manyProblems({ problems: 40 }));
    const pieces: Buffer[] = [];
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        pieces.push(chunk);
        done();
      },
    });
    await streamNoticePdf(model, sink);
    expect(pieces.length).to.be.greaterThan(20);
    expect(Buffer.concat(pieces).equals(await renderNoticePdf(model))).to.equal(true);
  });
});
