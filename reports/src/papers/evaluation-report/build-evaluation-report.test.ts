import { scoreEvaluation } from '@mlps/controls';
import { expect } from 'chai';
import { hospital } from '../../../test-support/hospital.js';
import { sampleReport, sampleReport2025 } from '../../../test-support/sample-report.js';
import type { PaperModel } from '../document/paper-model.js';
import { buildEvaluationReport } from './build-evaluation-report.js';

const options = { date: '2026-08-28' };
const blocksOf = ({ sections }: PaperModel): PaperModel['sections'][number]['blocks'] =>
  sections.flatMap(({ blocks }) => blocks);
const chapters = (model: PaperModel): string[] =>
  blocksOf(model).flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
const captions = (model: PaperModel): string[] =>
  blocksOf(model).flatMap((block) => (block.kind === 'table' && block.caption ? [block.caption.split('　')[0]!] : []));
const gaps = (model: PaperModel): string => JSON.stringify(blocksOf(model).at(-1));

describe('buildEvaluationReport', () => {
  const of2021 = buildEvaluationReport(sampleReport(), options);
  const of2025 = buildEvaluationReport(sampleReport2025(), options);

  it('has the seven chapters of 2021', () =>
    expect(chapters(of2021).slice(0, 7)).to.deep.equal([
      '1 测评项目概述',
      '2 被测对象描述',
      '3 单项测评结果分析',
      '4 整体测评',
      '5 安全问题风险分析',
      '6 等级测评结论',
      '7 安全问题整改建议',
    ]));
  it('has the eight chapters of 2025', () =>
    expect(chapters(of2025).slice(5, 8)).to.deep.equal(['6 总体评价', '7 等级测评结论', '8 安全问题整改建议']));
  it('has the tables that 2025 names', () =>
    expect(captions(of2025)).to.include.members(['表3-9', '表5-1', '表5-2', '表6-1', '表7-1', '表8-1']));
  it('has the appendices after F of its edition, and the one on clouds for a cloud alone', () => {
    const after = (model: PaperModel): string[] => chapters(model).filter((text) => /^附录[G-I]/.test(text));
    expect(after(of2021)).to.deep.equal(['附录G　威胁列表']);
    expect(after(of2025)).to.deep.equal(['附录G　重大风险隐患触发项参照表', '附录I　威胁列表']);
    const { evaluation, ...rest } = sampleReport();
    const cloud = { ...evaluation, system: { ...evaluation.system, extensions: ['cloud' as const] } };
    expect(after(buildEvaluationReport({ ...rest, evaluation: cloud }, options))).to.include(
      '附录H　云计算平台测评及整改情况',
    );
  });
  it('lists each threat once, with its problems', () => {
    const [one, other] = hospital().findings.filter(({ result }) => result === 'nonconform');
    const risks = [one!, other!].map(({ object, item }) => ({ object, item, threat: '口令猜测', harm: '越权' }));
    const told = JSON.stringify(blocksOf(buildEvaluationReport({ ...sampleReport(), risks }, options)).slice(-6));
    expect(told).to.match(/"1","口令猜测","T\d+、T\d+"/);
  });
  it('has no hazards table in 2021', () => expect(captions(of2021)).to.not.include('表5-2'));
  it('takes its figures from the score', () => {
    const { rate, hazardsPrinted } = scoreEvaluation({ ...hospital(), edition: '2025' });
    const text = JSON.stringify(of2025);
    expect(text)
      .to.contain(`${rate!.toFixed(2)}%`)
      .and.contain(hazardsPrinted);
    expect(JSON.stringify(of2021)).to.contain('76.02分');
  });
  it('prints every result of every object', () => {
    const records = of2021.sections.find(({ orientation }) => orientation === 'landscape')!;
    const rows = records.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows).to.have.length(hospital().findings.length);
  });
  it('names what is missing in the annex, and says so on the spot', () => {
    expect(gaps(of2021)).to.contain('网络结构描述').and.contain('漏洞扫描').and.contain('81个安全问题的关联威胁');
    expect(JSON.stringify(of2021)).to.contain('（网络结构描述和拓扑图尚未录入');
  });
  it('has fewer gaps when more is told', () => {
    const told = buildEvaluationReport(
      { ...sampleReport(), network: '核心交换机双链路接入。', objectChoice: '抽查。' },
      options,
    );
    expect(gaps(told)).to.not.contain('网络结构描述');
  });
  it('tells in the list of assets what is known of an object, and counts those of which nothing is', () => {
    const { id } = hospital().objects[0]!;
    const objectFacts = { [id]: { model: '铠甲 3000', address: '一楼东侧', purpose: '门诊业务' } };
    const told = buildEvaluationReport({ ...sampleReport(), objectFacts }, options);
    const asset = blocksOf(told).find((block) => block.kind === 'table' && block.columns[2]?.title === '型号或版本');
    expect(JSON.stringify(asset)).to.contain('"铠甲 3000","一楼东侧","门诊业务"');
    expect(gaps(told)).to.contain(`${hospital().objects.length - 1}个测评对象的型号、地址和用途`);
    expect(JSON.stringify(of2021)).to.not.contain('型号或版本');
  });
  it('names a report without people in its gaps, and never makes them up', () =>
    expect(gaps(buildEvaluationReport({ evaluation: hospital() }, options))).to.contain('编制人及日期'));
  it('adds the mark of the 2025 edition to the number once', () => {
    const cover = JSON.stringify(
      buildEvaluationReport(sampleReport2025(), { ...options, number: '1-2【2025版】' }).sections[0],
    );
    expect(cover.match(/【2025版】/g)).to.have.length(1);
    expect(JSON.stringify(of2025.sections[0])).to.contain('【2025版】');
  });
  it('refuses a date that is none', () =>
    expect(() => buildEvaluationReport(sampleReport(), { date: '2026-02-30' })).to.throw(/\$\.date/));
});
