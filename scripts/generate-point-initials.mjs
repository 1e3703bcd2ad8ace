#!/usr/bin/env node
/**
 * Writes packages/web/src/lib/point-initials.ts: the pinyin initials of every control point and security class, so that the page finds 身份鉴别 by sfjb
 * without a dictionary of readings. Needs a build of controls.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalog } from '@mlps/controls';
import { pinyin } from 'pinyin-pro';

const script = fileURLToPath(import.meta.url);

export function pointInitialsModule() {
  const names = new Set(catalog.items.flatMap(({ domainZh, pointZh }) => [domainZh, pointZh]));
  return `// Made by scripts/generate-point-initials.mjs. Do not edit.

/** Pinyin initials of control points and security classes, by their Chinese name. */
export const pointInitials: Readonly<Record<string, string>> = {
${[...names].map((name) => `  ${name}: '${initials(name)}',`).join('\n')}
};
`;
}

function initials(name) {
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return letters.join('').toLowerCase();
}

if (process.argv[1] === script) {
  if (process.argv.includes('--help'))
    console.log(
      'generate-point-initials: pinyin initials of control points and security classes for the page. No options.',
    );
  else
    writeFileSync(
      join(dirname(script), '..', 'packages', 'web', 'src', 'lib', 'point-initials.ts'),
      pointInitialsModule(),
    );
}
