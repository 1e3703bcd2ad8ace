import { inflateSync } from 'node:zlib';
import { expect } from 'chai';
import { openFaces } from '../pdf/fonts/default-faces.js';
import { drawChart } from './chart.js';
import type { Chart } from './chart.js';
import { box, label } from './drawing.js';
import type { Drawing, Polygon } from './drawing.js';
import { toPng } from './to-png.js';
import { toSvg } from './to-svg.js';

const bars: Chart = {
  type: 'bars',
  title: '问题',
  parts: [{ name: '高', color: 'high' }, { name: '低', color: 'low' }], // prettier-ignore
  bars: [{ name: '机房', counts: [2, 4] }, { name: '网络', counts: [0, 3] }], // prettier-ignore
};
const radar: Chart = {
  type: 'radar',
  title: '符合项',
  axes: [{ name: '甲', reached: 3, of: 3 }, { name: '乙', reached: 0, of: 4 }, { name: '丙', reached: 0, of: 0 }, { name: '丁', reached: 1, of: 2 }], // prettier-ignore
};
const burnDown: Chart = {
  type: 'burnDown',
  title: '未完成',
  points: [{ date: '2026-10-01', open: 10 }, { date: '2026-10-11', open: 4 }], // prettier-ignore
  deadline: '2026-10-21',
};
const polygons = ({ shapes }: Drawing): Polygon[] => shapes.filter((shape) => shape.kind === 'polygon');
const breadth = ({ points }: Polygon): number => points[1]![0] - points[0]![0];

describe('charts', () => {
  it('draws bars in proportion, and nothing for zero', () => {
    const [, , ...drawn] = polygons(drawChart(bars, 400)); // two stand in the legend
    expect(drawn).to.have.length(3);
    expect(breadth(drawn[1]!) / breadth(drawn[0]!)).to.be.closeTo(2, 0.001);
    expect(breadth(drawn[2]!) / breadth(drawn[0]!)).to.be.closeTo(1.5, 0.001);
  });
  it('draws a radar whose corners are the shares, without axes that do not apply', () => {
    const drawing = drawChart(radar, 400);
    const [area] = polygons(drawing);
    const distances = area!.points.map(([x, y]) => Math.hypot(x - 200, y - drawing.height / 2));
    expect(distances.map((distance) => Math.round(distance))).to.deep.equal([84, 0, 42]);
  });
  it('draws open items as steps over the days', () => {
    const steps = drawChart(burnDown, 400).shapes.filter((shape) => shape.kind === 'polyline').at(-1)!; // prettier-ignore
    const [first, corner, last] = steps.points as [[number, number], [number, number], [number, number]];
    expect([corner[1], corner[0]]).to.deep.equal([first[1], last[0]]);
    expect(last[0]).to.be.closeTo(34 + (400 - 58) / 2, 0.01); // half of the time to the deadline
  });
  it('stays within its width', () => {
    for (const chart of [bars, radar, burnDown])
      for (const shape of drawChart(chart, 400).shapes)
        for (const [x] of shape.kind === 'label' ? [[shape.x]] : shape.points) expect(x).to.be.within(0, 400);
  });
  it('tells every figure in words', () =>
    expect(drawChart(bars, 400).alt).to.equal('问题：机房高2、低4；网络高0、低3'));
  it('draws an empty chart without a fault', () => {
    for (const chart of [
      { ...bars, bars: [] },
      { ...radar, axes: [] },
      { ...burnDown, points: [burnDown.points[0]!], deadline: null },
    ])
      expect(toSvg(drawChart(chart, 400))).to.not.contain('NaN');
  });
  it('writes SVG whose texts cannot break out', () => {
    const drawing = { width: 9, height: 9, shapes: [label('<b>&"', 0, 0)], alt: '<' };
    expect(toSvg(drawing)).to.contain('&lt;b&gt;&amp;&quot;').and.not.contain('<b>');
  });
});

describe('pictures of charts', () => {
  const { body } = openFaces();
  const pixels = (png: Buffer): Buffer => {
    const at = png.indexOf('IDAT');
    return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  };
  it('are as large as the drawing and white where nothing is', () => {
    const png = toPng({ width: 10, height: 4, shapes: [], alt: '' }, body);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).to.deep.equal([25, 10]);
    expect(pixels(png).filter((byte) => byte !== 0xff && byte !== 0)).to.have.length(0);
  });
  it('fill a box with its colour, exactly', () => {
    const row = 1 + 25 * 3;
    const data = pixels(toPng({ width: 10, height: 4, shapes: [box(4, 0, 4, 4, '#102030')], alt: '' }, body));
    const at = (x: number): number[] => [...data.subarray(row * 5 + 1 + x * 3, row * 5 + 4 + x * 3)];
    expect(at(10)).to.deep.equal([0x10, 0x20, 0x30]);
    expect(at(9)).to.deep.equal([255, 255, 255]);
    expect(at(20)).to.deep.equal([255, 255, 255]);
  });
  it('show the letters of labels', () => {
    const drawing = (text: string): Drawing => ({
      width: 40,
      height: 20,
      shapes: [label(text, 2, 10, { size: 16 })],
      alt: '',
    });
    const ink = (text: string): number =>
      pixels(toPng(drawing(text), body)).filter((byte) => byte > 0 && byte < 0x80).length;
    expect(ink('')).to.equal(0);
    expect(ink('一')).to.be.above(20);
    expect(ink('鑫')).to.be.above(ink('一'));
  });
});

describe('two charts beside each other', () => {
  const one = { type: 'burnDown', title: '未完成', points: [{ date: '2026-01-01', open: 2 }], deadline: null } as const;
  it('fill the width, and neither runs into the other', () => {
    const drawing = drawChart({ type: 'pair', title: '一览', charts: [one, one] }, 400);
    const half = drawChart(one, (400 - 24) / 2);
    expect([drawing.width, drawing.height]).to.deep.equal([400, half.height]);
    expect(drawing.shapes).to.have.length(2 * half.shapes.length);
    expect(drawing.alt).to.equal(`${half.alt}。${half.alt}`);
  });
});
