import { guidance } from '@mlps/controls/guidance';
import type { EvaluationStep } from '@mlps/controls';

export const methodNames: Readonly<Record<EvaluationStep['method'], string>> = {
  interview: '访谈',
  examine: '核查',
  test: '测试',
};

/** A hint beside the record has so much room; the whole method stands on its own sheet. */
const LONGEST_HINT = 110;

/** How to evaluate an item, in short: the first sentence of each step, as many as fit. */
export function hintFor(item: string): string {
  const sentences = guidance(item).steps.map(({ method, zh }) => `【${methodNames[method]}】${firstSentence(zh)}`);
  let hint = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (hint.length + sentence.length > LONGEST_HINT) continue;
    hint += `\n${sentence}`;
  }
  return hint;
}

/** The whole method of an item, a step on each line. */
export function methodFor(item: string): string {
  return guidance(item)
    .steps.map(({ method, zh }, index) => `${index + 1}. 【${methodNames[method]}】${zh}`)
    .join('\n');
}

function firstSentence(text: string): string {
  const end = text.search(/[。；]/);
  return end < 0 ? text : `${text.slice(0, end)}。`;
}
