import { expect } from 'chai';
import { Sheet } from './sheet.js';

const room = { id: 'room', name: '中心机房', kind: 'machine-room' };
const server = { id: 'server', name: '应用服务器', kind: 'server' };

describe('the sheet of an evaluation', () => {
  for (const [what, objects] of [
    ['an added object', [room, server]],
    ['a new name', [{ ...room, name: '一号机房' }]],
    ['another kind', [{ ...room, kind: 'server' }]],
    ['an object that is gone', []],
  ] as const)
    it(`tells of ${what}, and keeps the items`, () => {
      const sheet = new Sheet({ items: [], objects: [room] });
      const { items } = sheet.view;
      let told = 0;
      sheet.subscribe(() => {
        told += 1;
      });
      expect(sheet.take(objects)).to.equal(true);
      expect([sheet.view.objects, told]).to.deep.equal([objects, 1]);
      expect(sheet.view.items).to.equal(items);
    });

  it('stays the very same while the objects do, so that nothing is drawn anew', () => {
    const sheet = new Sheet({ items: [], objects: [room, server] });
    const { view } = sheet;
    expect(sheet.take([{ ...room }, { ...server }])).to.equal(false);
    expect(sheet.view).to.equal(view);
  });
});
