import { ReportError } from '../../errors.js';
import type { OptionIssue } from '../../errors.js';
import { cleanText } from '../../model/clean-text.js';

/** Values that placeholders stand for. */
export type WordingValues = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * An issuer's own paragraph with its placeholders filled in. Placeholders are names, never code.
 * @param wording e.g. `{单位}已完成整改`
 * @throws ReportError `paper.unknown-placeholder` naming the place and the placeholders that there are
 * @example fillWording('{单位}已完成整改。', { 单位: '某县人民医院' }, '$.wording.closing') // '某县人民医院已完成整改。'
 */
export function fillWording(wording: string, values: WordingValues, path: string): string {
  return cleanText(wording).replace(PLACEHOLDER, (_, name: string) => {
    const key = name.trim();
    if (!Object.hasOwn(values, key)) throw unknown(key, Object.keys(values), path);
    return values[key]!;
  });
}

function unknown(name: string, known: readonly string[], path: string): ReportError {
  const listed = known.map((one) => `{${one}}`).join('、');
  const issue: OptionIssue = {
    path,
    code: 'unknown-placeholder',
    expected: listed,
    received: `{${name}}`,
    messageZh: `没有名为“${name}”的占位符，可用：${listed}`,
  };
  return new ReportError('paper.unknown-placeholder', `${path}: expected one of ${listed}, found {${name}}`, [issue]);
}
