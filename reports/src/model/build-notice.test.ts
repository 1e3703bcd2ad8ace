import { expect } from 'chai';
import { parseEvaluation, scoreEvaluation } from '@mlps/controls';
import type { Edition, Evaluation } from '@mlps/controls';
import { guidance } from '@mlps/controls/guidance';
import { manyProblems, sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { buildNotice } from './build-notice.js';
import type { NoticeModel } from './notice-model.js';

const date = '2026-09-30';
const sample = (change: Partial<Evaluation> = {}): NoticeModel =>
  buildNotice({ ...sampleEvaluation(), ...change }, { date });

describe('buildNotice', () => {
  it('takes score, conclusion and counts from the score', () => {
    const { score, conclusion, problems } = scoreEvaluation(sampleEvaluation());
    const model = sample();
    expect(model.overview[0])
      .to.include(`${score!.toFixed(2)}分`)
      .and.include(`“${conclusion}”`);
    const { high, medium, low, unrated } = problems;
    expect(model.counts).to.deep.equal({ high, medium, low, unrated, total: model.problems.length });
  });

  it('counts as many problems as it lists', () => {
    const { counts, problems, domains } = buildNotice(manyProblems({ problems: 300 }), { date });
    expect(problems).to.have.length(300);
    expect(counts.high + counts.medium + counts.low + counts.unrated).to.equal(300);
    expect(domains.reduce((sum, domain) => sum + domain.total, 0)).to.equal(300);
  });

  it('says on the front that figures are provisional while items lack a result', () => {
    const { overview, facts } = sample();
    expect(overview[0]).to.include('另有130项尚无测评结果，以上得分和结论为暂定。');
    expect(facts.at(-1)!.text).to.include('暂定');
  });

  it('lists the gravest risk first, then the standard’s order', () =>
    expect(sample().problems.map(({ number, key }) => `${number} ${key}`)).to.deep.equal([
      'T001 db-1|L2-CES1-01',
      'T002 srv-1|L2-CES1-01',
      'T003 srv-1|L2-CES1-02',
      'T004 room-1|L2-PES1-03',
    ]));

  it('numbers with as many digits as the longest number needs', () => {
    const { problems } = buildNotice(manyProblems({ problems: 1000 }), { date });
    expect([problems[0]!.number, problems[999]!.number]).to.deep.equal(['T0001', 'T1000']);
  });

  it('takes the catalog’s advice where the finding has none', () => {
    const evaluation = sampleEvaluation();
    const findings = evaluation.findings.map(({ advice: _own, ...finding }) => finding);
    const { problems } = sample({ findings });
    const { adviceNowZh, adviceBuildZh } = guidance('L2-CES1-01');
    expect(problems[0]).to.include({ advice: `${adviceNowZh}\n${adviceBuildZh}`, adviceFrom: 'catalog' });
  });

  it('says so when a record is empty', () => expect(sample().problems[2]!.found).to.equal('（测评记录未填写）'));

  it('takes issuer, addressee and contact from the evaluation', () =>
    expect(sample()).to.include({
      issuer: '某测评机构',
      addressee: '某县人民医院',
      contact: '联系人甲',
      phone: '0000-1234567',
    }));

  it('has words for parties that nobody named', () => {
    const { organization: _owner, ...system } = sampleEvaluation().system;
    const { evaluation: _facts, ...rest } = { ...sampleEvaluation(), system };
    expect(buildNotice(rest, { date })).to.include({ issuer: '本单位', addressee: '各有关部门', contact: null });
  });

  it('builds the number from its parts', () =>
    expect(
      buildNotice(sampleEvaluation(), { date, number: { code: '某测整', year: 2026, serial: 12 } }).number,
    ).to.equal('某测整〔2026〕12号'));

  it('says that it is no paper of the public security organs', () => {
    expect(sample().disclaimer).to.match(/自行出具.*不是公安机关的法律文书/);
  });

  it('names no article of a law', () => {
    const { sections } = sample();
    expect(sections.flatMap(({ paragraphs }) => paragraphs).join('')).not.to.match(/第[一二三四五六七八九十百\d]+条/);
  });

  it('replaces the default paragraphs by the given ones', () => {
    const { sections } = buildNotice(sampleEvaluation(), { date, basis: ['《某办法》。'], interimMeasures: [] });
    expect(sections.find(({ heading }) => heading === '通知依据')!.paragraphs).to.deep.equal(['《某办法》。']);
    expect(sections.map(({ heading }) => heading)).not.to.include('整改期间的临时措施');
  });

  it('asks for nothing when nothing was found', () => {
    const findings = sampleEvaluation().findings.filter(({ result }) => result === 'conform');
    const { overview, counts, attachments, sections } = sample({ findings });
    expect(counts.total).to.equal(0);
    expect(overview.join('')).to.include('未发现安全问题');
    expect(attachments).not.to.include('安全问题整改清单');
    expect(sections.flatMap(({ paragraphs }) => paragraphs).join('')).not.to.include('附件1');
  });

  it('has no score to tell when no item has a result', () =>
    expect(sample({ findings: [] }).overview[0]).to.match(/^等级测评得分和结论：无。/));

  for (const edition of ['2015', '2019', '2021', '2025'] satisfies Edition[])
    it(`prints edition, settings and every notice of the ${edition} score`, () => {
      const { method } = sample({ edition });
      expect(method.figures[0]!.text).to.equal(`${edition}版`);
      expect(method.notices).to.have.length(scoreEvaluation({ ...sampleEvaluation(), edition }).notices.length);
      expect(method.statement).to.include('测算草稿');
    });

  it('warns of characters that the fonts lack, with place and substitute', () => {
    const evaluation = sampleEvaluation();
    evaluation.findings[1]!.record = '设备𠮷号☑🙂';
    expect(buildNotice(evaluation, { date }).warnings).to.deep.equal([
      '字符U+20BB7在PDF字体中没有字形，PDF中以“〓”代替，Excel中保留原字符（出现于T001）',
      '字符U+2611在PDF字体中没有字形，PDF中以“■”代替，Excel中保留原字符（出现于T001）',
      '字符U+1F642在PDF字体中没有字形，PDF中以“〓”代替，Excel中保留原字符（出现于T001）',
    ]);
  });

  it('reads Chinese words and never alters the document', () => {
    const evaluation = sampleEvaluation();
    evaluation.findings[1] = { ...evaluation.findings[1]!, result: '不符合' as 'nonconform', risk: '高' as 'high' };
    const before = structuredClone(evaluation);
    expect(buildNotice(evaluation, { date }).problems[0]).to.include({ result: 'nonconform', risk: 'high' });
    expect(evaluation).to.deep.equal(before);
  });

  it('tells two evaluations apart by their hash, own fields aside', () => {
    const hash = (evaluation: Evaluation): string => buildNotice(evaluation, { date }).identity.evaluationHash;
    const one = hash(sampleEvaluation());
    expect(hash({ ...sampleEvaluation(), x: { note: 1 } })).to.equal(one);
    expect(hash({ ...sampleEvaluation(), edition: '2025' })).not.to.equal(one);
  });

  it('refuses a document with faults', () => {
    const evaluation = { ...sampleEvaluation(), edition: '2099' as Edition };
    expect(() => buildNotice(evaluation, { date }))
      .to.throw()
      .with.property('code', 'evaluation.invalid');
    expect(() => parseEvaluation(evaluation)).to.throw();
  });
});
