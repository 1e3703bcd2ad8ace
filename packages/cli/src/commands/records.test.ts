import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Evaluation } from '@mlps/controls';
import { openWorkbook } from '@mlps/workbooks';
import { hospitalPath, runCli, temporaryFolder } from '../../test-support/run-cli.js';

describe('mlps records', () => {
  const folder = temporaryFolder();

  it('writes a blank book that reads back with every row blank', async () => {
    const book = folder.path('blank.xlsx');
    const { code, out } = await runCli('records', '--grade', 'S2A2G2', '-o', book);
    expect(code).to.equal(0);
    expect(out.trim()).to.equal(book);
    const read = await runCli('import', book, '--grade', 'S2A2G2', '-o', folder.path('blank.json'), '--json');
    expect(JSON.parse(read.out)).to.include({ placed: 0, notPlaced: 0, doubled: 0 });
    expect((JSON.parse(read.out) as { blank: number }).blank).to.be.greaterThan(135);
  });

  it('fills the book of a whole evaluation, so that its score survives the journey', async () => {
    const book = folder.path('hospital.xlsx');
    expect((await runCli('records', '--objects', hospitalPath, '-o', book)).code).to.equal(0);
    const { out } = await runCli('score', book, '--grade', 'S2A2G2', '--json');
    expect(JSON.parse(out)).to.include({ score: 76.02, conclusion: '中' });
  });

  it('makes a sheet for each object of a list', async () => {
    const objects = [
      { id: 'room-1', name: '中心机房', kind: 'machine-room' },
      { id: 'db-1', name: '业务数据库', kind: 'database' },
    ];
    const list = await folder.write('objects.json', JSON.stringify(objects));
    const book = folder.path('two.xlsx');
    expect((await runCli('records', '--grade', 'S3A3G3', '--objects', list, '-o', book)).code).to.equal(0);
    const names = (await openWorkbook(book)).sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
    expect(names).to.deep.equal(['封面', '中心机房', '业务数据库', '测评方法']);
  });

  it('refuses a missing or contradicting grade with exit code 2 and a faulty list with 3, writing nothing', async () => {
    const faulty = await folder.write('faulty.json', '[{ "id": "a" }]');
    const book = folder.path('never.xlsx');
    expect((await runCli('records', '-o', book)).code).to.equal(2);
    expect((await runCli('records', '--objects', hospitalPath, '--grade', 'S3A3G3', '-o', book)).code).to.equal(2);
    const { code, talk } = await runCli('records', '--grade', 'S2A2G2', '--objects', faulty, '-o', book);
    expect(code).to.equal(3);
    expect(talk).to.contain('faulty.json').and.to.contain('$.objects[0].name');
    expect(await folder.names()).to.not.include('never.xlsx');
  });

  it('gives equal bytes for equal input', async () => {
    const evaluation = JSON.parse(await readFile(hospitalPath, 'utf8')) as Evaluation;
    const source = await folder.write('same.json', JSON.stringify(evaluation));
    const books = [folder.path('one.xlsx'), folder.path('two.xlsx')];
    for (const book of books) await runCli('records', '--objects', source, '--date', '2026-03-01', '-o', book);
    expect(await readFile(books[0]!)).to.deep.equal(await readFile(books[1]!));
  });
});
