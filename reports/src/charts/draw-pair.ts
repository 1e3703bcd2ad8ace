import type { Drawing, Shape } from './drawing.js';

/** Room between two drawings. */
export const PAIR_GAP = 24;

/** Two drawings beside each other, as one. */
export function besides(one: Drawing, other: Drawing): Drawing {
  const shift = one.width + PAIR_GAP;
  return {
    width: shift + other.width,
    height: Math.max(one.height, other.height),
    shapes: [...one.shapes, ...other.shapes.map((shape) => moved(shape, shift))],
    alt: `${one.alt}。${other.alt}`,
  };
}

function moved(shape: Shape, by: number): Shape {
  if (shape.kind === 'label') return { ...shape, x: shape.x + by };
  return { ...shape, points: shape.points.map(([x, y]) => [x + by, y] as const) };
}
