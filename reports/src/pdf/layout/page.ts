import type { PageTemplate, TextStyle } from './blocks.js';

/** A node of the logical structure that screen readers follow. */
export interface StructNode {
  readonly type: 'Document' | 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'TOCI';
  readonly parent: StructNode | null;
  readonly scope?: 'Column' | 'Row';
  /** what a figure shows, in words */
  readonly alt?: string;
}

/** What is drawn, in points from the upper left corner. */
export type DrawItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** where the letters stand */
      readonly baseline: number;
      readonly width: number;
      /** extra room after each character, to make both edges even */
      readonly spacing: number;
      readonly style: TextStyle;
      /** null for what repeats itself: page heads, repeated table heads */
      readonly node: StructNode | null;
    }
  | {
      readonly kind: 'line';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly width: number;
      readonly color: string;
      readonly dash?: number;
    }
  | {
      readonly kind: 'fill';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
    }
  | {
      /** a part of a chart: filled, outlined or both */
      readonly kind: 'path';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly closed: boolean;
      readonly fill?: string;
      readonly stroke?: string;
      readonly width?: number;
      readonly dash?: number;
      readonly node: StructNode;
    }
  | {
      readonly kind: 'image';
      readonly png: Buffer;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly node: StructNode;
    }
  | { readonly kind: 'open'; readonly node: StructNode }
  | { readonly kind: 'close'; readonly node: StructNode }
  | { readonly kind: 'bookmark'; readonly title: string; readonly level: number; readonly y: number };

/** A finished page. */
export interface Page {
  readonly template: PageTemplate;
  /** from 1 */
  readonly number: number;
  readonly items: readonly DrawItem[];
}

/** Where the letters stand within a line: the em square is centred in the leading. */
export function baselineIn(top: number, { size, leading }: TextStyle): number {
  // the em square of Chinese type reaches 0.12 below the baseline
  return top + leading / 2 + 0.38 * size;
}
