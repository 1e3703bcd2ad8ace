import { createRequire } from 'node:module';
import { openFace } from './face.js';
import type { Face } from './face.js';

/** The faces of a paper: running text, and headings with table heads. */
export interface Faces {
  body: Face;
  heading: Face;
}

/** Paths of fonts that stand in for the shipped ones, e.g. a licensed 仿宋 for the body. */
export interface FontPaths {
  body?: string;
  heading?: string;
}

const { resolve } = createRequire(import.meta.url);
const shipped = {
  body: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  heading: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
} as const;

/**
 * Noto Serif SC for text and Noto Sans SC for headings, both open fonts from the npm packages, or the fonts of the given paths.
 * @throws ReportError `font.unreadable`
 */
export function openFaces(paths: FontPaths = {}): Faces {
  return {
    body: openFace(paths.body ?? resolve(shipped.body)),
    heading: openFace(paths.heading ?? resolve(shipped.heading)),
  };
}
