import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { parseColumnMapping } from '@mlps/workbooks';
import { runCli, temporaryFolder } from '../../test-support/run-cli.js';

describe('mlps columns', () => {
  const folder = temporaryFolder();
  const book = [
    '类,点,检查内容,现场所见,判断',
    '通用,物理访问控制,a）机房出入口应有专人值守或电子门禁，控制、鉴别和记录进入的人员,门禁完好,符合',
    '通用,防雷击,应将各类机柜、设施和设备等安全接地,已接地,不符合',
  ].join('\n');

  it('says what the columns seem to mean, and writes a mapping that can be used', async () => {
    const path = await folder.write('别家.csv', book);
    const { code, out, talk } = await runCli('columns', path, '-o', folder.path('m.json'));
    expect(code).to.equal(0);
    expect(out).to.match(/检查内容\s+item/);
    expect(talk).to.include('请核对');
    const mapping = parseColumnMapping(JSON.parse(await readFile(folder.path('m.json'), 'utf8')));
    expect(mapping.columns).to.include({ item: '检查内容', result: '判断' });
  });

  it('says so when it cannot tell, and writes nothing', async () => {
    const path = await folder.write('表.csv', 'a,b\n1,2\n3,4\n');
    const { code, talk } = await runCli('columns', path, '-o', folder.path('n.json'));
    expect(code).to.equal(3);
    expect(talk).to.include('看不出');
  });
});
