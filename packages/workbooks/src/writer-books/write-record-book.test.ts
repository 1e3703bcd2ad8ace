import { expect } from 'chai';
import { kinds, tailor } from '@mlps/controls';
import type { EvaluatedObject } from '@mlps/controls';
import { smallEvaluation } from '../../test-support/small-evaluation.js';
import { readRecordBook } from '../placing/read-record-book.js';
import { openWorkbook } from '../reader/open-workbook.js';
import type { BookSheet } from '../writer/book.js';
import { buildRecordBook, writeRecordBook } from './write-record-book.js';
import type { BlankRecordBook } from './write-record-book.js';
import { SheetNames } from './sheet-names.js';

const date = '2026-03-01';
const textsOf = (sheet: BookSheet): string => JSON.stringify(sheet.rows);
const itemsOf = (source: BlankRecordBook): Set<string> =>
  new Set(
    buildRecordBook(source, { date }).sheets.flatMap(
      (sheet) => textsOf(sheet).match(/(?<=\|)L\d-[A-Z]{3}\d-\d{2}/g) ?? [],
    ),
  );

describe('writing a record book', () => {
  const grades: [string, ('cloud' | 'mobile' | 'iot' | 'ics')[]][] = [
    ['S1A1G1', []],
    ['S2A2G2', []],
    ['S3A3G3', ['cloud', 'mobile', 'iot', 'ics']],
    ['S2A3G3', ['cloud']],
  ];
  for (const [grade, extensions] of grades)
    it(`carries every item of ${[grade, ...extensions].join(' ')} on a sheet of its kind`, () => {
      const expected = tailor(grade, { extensions }).map(({ id }) => id);
      expect([...itemsOf({ grade, extensions })]).to.have.members(expected);
    });

  it('says on an object’s sheet what is known of the object', async () => {
    const evaluation = smallEvaluation();
    const [first, second] = evaluation.objects;
    const objectFacts = { [first!.id]: { model: '8.0', address: '10.1.1.5', purpose: '门诊业务' } };
    const sheets = buildRecordBook({ ...evaluation, x: { objectFacts } }, { date }).sheets;
    const told = (name: string): string => textsOf(sheets.find((sheet) => textsOf(sheet).includes(`${name}现场测评`))!);
    expect(told(first!.name)).to.include('型号或版本：8.0　位置或地址：10.1.1.5　用途：门诊业务');
    expect(told(second!.name)).to.not.include('型号或版本');
  });

  it('lists on an object’s sheet only items of its kind', () => {
    const objects = kinds.map((kind): EvaluatedObject => ({ id: kind, name: `对象 ${kind}`, kind }));
    for (const sheet of buildRecordBook({ grade: 'S3A3G3', objects }, { date }).sheets)
      for (const [, kind, item] of textsOf(sheet).matchAll(/"([a-z-]+)\|(L3-[A-Z]{3}\d-\d{2})"/g))
        expect(tailor('S3A3G3').find(({ id }) => id === item)?.kinds, `${kind} ${item}`).to.include(kind);
  });

  it('says on the cover which items no object carries', () => {
    const objects = [{ id: 'room-1', name: '中心机房', kind: 'machine-room' }];
    const [cover] = buildRecordBook({ grade: 'S2A2G2', objects }, { date }).sheets;
    expect(textsOf(cover!))
      .to.contain('没有对应类型的测评对象')
      .and.to.contain('L2-CES1-01')
      .and.not.to.contain('L2-PES1-01');
  });

  it('fills in earlier results and counts them', async () => {
    const evaluation = smallEvaluation();
    const book = await openWorkbook(await writeRecordBook(evaluation, { date }));
    const room = book.sheets.find(({ name }) => name === '中心机房')!;
    expect(room.rows[1]!.cells.join()).to.match(/15 \/ 1[5-9]/);
    const { evaluation: read } = await readRecordBook(await writeRecordBook(evaluation, { date }), { grade: 'S2A2G2' });
    expect(read.findings).to.have.deep.members(evaluation.findings);
    expect(read.objects).to.deep.equal(evaluation.objects);
  });

  it('offers list boxes, colours, hints and a protected heading on every object’s sheet', () => {
    const sheet = buildRecordBook(smallEvaluation(), { date }).sheets[1]!;
    expect(sheet.lists?.map(({ entries }) => entries)).to.deep.equal([
      ['符合', '部分符合', '不符合', '不适用'],
      ['高', '中', '低'],
    ]);
    expect(sheet.colors).to.have.length(5);
    expect(sheet.protection).to.deep.equal({ sort: true, filter: true, formatColumns: true });
    expect(sheet.columns.slice(0, 2).map(({ hidden }) => hidden)).to.deep.equal([true, true]);
    expect(textsOf(sheet)).to.match(/【(访谈|核查|测试)】/);
    expect(sheet.print).to.deep.include({ orientation: 'landscape', titleRows: [3, 3] });
  });

  it('leaves no row without a hint', () => {
    const methods = buildRecordBook({ grade: 'S3A3G3' }, { date }).sheets.find(({ name }) => name === '测评方法')!;
    for (const { cells } of methods.rows.slice(1)) expect(JSON.stringify(cells[4])).to.match(/1\. 【/);
  });

  it('writes only the objects that were asked for', () => {
    const names = buildRecordBook(smallEvaluation(), { date, objects: ['server-1'] }).sheets.map(({ name }) => name);
    expect(names).to.deep.equal(['封面', '应用服务器', '测评方法', '_mlps']);
  });

  it('makes names that Excel takes, each once', () => {
    const names = new SheetNames(['封面']);
    const given = [
      '封面',
      '防火墙[主/备]',
      '防火墙[主/备]',
      "'引号'",
      '',
      '长'.repeat(40),
      '长'.repeat(40),
      'WAF',
      'waf',
    ];
    const made = given.map((name) => names.next(name));
    expect(made).to.deep.equal([
      '封面(2)',
      '防火墙（主-备）',
      '防火墙（主-备）(2)',
      '引号',
      '测评对象',
      '长'.repeat(31),
      `${'长'.repeat(28)}(2)`,
      'WAF',
      'waf(2)',
    ]);
  });

  it('keeps texts that would be formulas, dates or escapes as they are', async () => {
    const evaluation = smallEvaluation();
    const texts = ['=1+1', '+86', '-1', '@x', '2026-01-01', '007', '_x0041_', "'引号", '😀𠮷', '多行\n文字'];
    for (const [index, record] of texts.entries()) evaluation.findings[index]!.record = record;
    const { evaluation: read } = await readRecordBook(await writeRecordBook(evaluation, { date }), { grade: 'S2A2G2' });
    expect(read.findings.slice(0, texts.length).map(({ record }) => record)).to.deep.equal(texts);
  });

  it('gives equal bytes for equal input', async () => {
    const [one, other] = [
      await writeRecordBook(smallEvaluation(), { date }),
      await writeRecordBook(smallEvaluation(), { date }),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).to.equal(true);
  });
});
