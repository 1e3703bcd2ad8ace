import type { Drawing, Shape } from './drawing.js';

/** A drawing as SVG, in 仿宋 where the machine has it. */
export function toSvg({ width, height, shapes, alt }: Drawing): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}">`;
  return [head, `<title>${escape(alt)}</title>`, ...shapes.map(element), '</svg>'].join('\n');
}

function element(shape: Shape): string {
  if (shape.kind === 'label') {
    const { x, y, size, anchor, color, text } = shape;
    const place = `x="${round(x)}" y="${round(y + 0.36 * size)}" font-size="${size}" text-anchor="${anchor}" fill="${color}"`;
    return `<text ${place} font-family="FangSong, 仿宋, SimSun, 宋体, serif">${escape(text)}</text>`;
  }
  const points = shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
  if (shape.kind === 'polygon') {
    const stroke = shape.stroke ? ` stroke="${shape.stroke}" stroke-width="${shape.width ?? 1}"` : '';
    return `<polygon points="${points}" fill="${shape.fill ?? 'none'}"${stroke}/>`;
  }
  const dash = shape.dash === undefined ? '' : ` stroke-dasharray="${shape.dash}"`;
  return `<polyline points="${points}" fill="none" stroke="${shape.stroke}" stroke-width="${shape.width}"${dash}/>`;
}

function round(length: number): string {
  return String(Math.round(length * 100) / 100);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
