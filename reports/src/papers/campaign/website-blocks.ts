import { isIsoDate } from '@mlps/controls';
import { websiteListField } from '@mlps/controls/rectification';
import type { CampaignTotals } from '@mlps/controls/rectification';
import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine } from '../../model/clean-text.js';
import type { CampaignInput } from '../../model/inputs/campaign-input.js';
import type { PaperBlock } from '../document/paper-model.js';

/** A site that stays where it is needs no line of its own. */
const KEPT = 'keep';

/** What becomes of the websites: how many of each, and by name those that are closed, merged or moved. */
export function websiteBlocks(input: CampaignInput, { websites }: CampaignTotals): PaperBlock[] {
  const choices = dispositions();
  const told = choices.map(({ id, zh }) => `${zh}${websites[id] ?? 0}个`);
  if (told.length === 0) return [];
  const rows = websiteRows(input, new Map(choices.map(({ id, zh }) => [id, zh])));
  return [
    { kind: 'paragraph', text: `网站处置：${told.join('，')}${rows.length ? '。其中不再单独保留的：' : '。'}` },
    ...(rows.length ? [websiteTable(rows)] : []),
  ];
}

function dispositions(): readonly { readonly id: string; readonly zh: string }[] {
  const column =
    websiteListField.type === 'list' ? websiteListField.columns.find(({ id }) => id === 'disposition') : undefined;
  return column?.type === 'choice' ? column.choices : [];
}

/** Answers count once they are submitted or accepted, as in the figures. */
function websiteRows({ units }: CampaignInput, words: ReadonlyMap<string, string>): string[][] {
  return units
    .filter(({ state }) => state === 'submitted' || state === 'accepted')
    .flatMap(({ name, answers }) => listOf(answers?.[websiteListField.id]).map((site) => [name, site] as const))
    .filter(([, { disposition }]) => disposition !== KEPT)
    .map(([unit, { name, disposition, dueDate }]) => [
      cleanLine(unit),
      textOf(name) || '未填写',
      words.get(textOf(disposition)) ?? '未定',
      isIsoDate(dueDate) ? chineseDate(dueDate) : '未定',
    ]);
}

function textOf(answer: unknown): string {
  return typeof answer === 'string' ? cleanLine(answer) : '';
}

function listOf(answer: unknown): Record<string, unknown>[] {
  return Array.isArray(answer) ? (answer as Record<string, unknown>[]) : []; // answers were checked when they were handed in
}

function websiteTable(rows: readonly string[][]): PaperBlock {
  return {
    kind: 'table',
    small: true,
    columns: [
      { title: '单位', share: 8 },
      { title: '网站', share: 8 },
      { title: '处置', share: 3, align: 'center' },
      { title: '完成期限', share: 4, align: 'center' },
    ],
    rows,
  };
}
