import { isProblem, parseEvaluation, resultNames, tailor } from '@mlps/controls';
import type { Evaluation, Item, ScoreResult } from '@mlps/controls';
import { applyRetest, outcomeNames, retestOutcomes, retestScores } from '@mlps/controls/rectification';
import type { Retest, RetestEntry } from '@mlps/controls/rectification';
import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, cleanText, closeGaps } from '../../model/clean-text.js';
import { gradeText } from '../../model/grade-text.js';
import type { RetestInput } from '../../model/inputs/retest-input.js';
import { editionNames } from '../../model/method-note.js';
import { scoreText } from '../../model/notice-sentences.js';
import { signer, wordingOr } from '../document/branding.js';
import type { PaperOptions } from '../document/branding.js';
import { finishPaper, requireDate } from '../document/finish-paper.js';
import { officialHeadings } from '../document/numbering.js';
import { paperKinds } from '../document/paper-model.js';
import type { PaperBlock, PaperModel, PaperRow } from '../document/paper-model.js';

/**
 * Build the retest report (复测报告): per object what was found before and what is found now, the score before and after, what is left.
 * The first finding is kept beside the new one.
 * @throws MlpsError `evaluation.invalid`, `retest.invalid`; ReportError `paper.invalid-date`
 */
export function buildRetestReport(input: RetestInput, options: PaperOptions): PaperModel {
  requireDate(options.date);
  const evaluation = parseEvaluation(input.evaluation);
  const { before, after } = retestScores(evaluation, input.retest);
  const system = cleanLine(evaluation.system.name);
  const title = paperKinds.retest;
  const by = cleanLine(input.retest.by);
  const blocks: PaperBlock[] = [
    { kind: 'title', text: title, subtitle: `（${system}）` },
    { kind: 'number', text: cleanLine(options.number ?? '') || '文号：　　　　　　　　' },
    { kind: 'addressee', text: `${cleanLine(input.unit.name)}：` },
    ...report(input, evaluation, before, after, options),
    {
      kind: 'signature',
      unit: signer(options, by),
      dateText: chineseDate(options.date),
      places: [
        { label: '复测人员', text: '' },
        { label: '审核', text: '' },
        { label: '批准', text: '' },
      ],
    },
  ];
  const table: PaperBlock[] = [
    { kind: 'annexMark', text: '附件' },
    { kind: 'title', text: '复测结果明细表' },
    resultTable(evaluation, input.retest),
  ];
  const sections = [
    { zone: 'body', orientation: 'portrait', blocks },
    { zone: 'body', orientation: 'landscape', blocks: input.retest.entries.length ? table : [] },
  ] as const;
  return finishPaper({ kind: 'retest', title, author: by, subject: system, sections }, options);
}

function report(
  { retest, notice, unit }: RetestInput,
  evaluation: Evaluation,
  before: ScoreResult,
  after: ScoreResult,
  options: PaperOptions,
): PaperBlock[] {
  const values = {
    单位: cleanLine(unit.name),
    系统: cleanLine(evaluation.system.name),
    日期: chineseDate(options.date),
  };
  const heading = officialHeadings();
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  const answered = notice
    ? `依据《${cleanLine(notice.title)}》${notice.number ? `（${cleanLine(notice.number)}）` : ''}，`
    : '';
  const left = applyRetest(evaluation, retest).findings.filter(({ result }) => isProblem(result)).length;
  return [
    ...wordingOr(options, 'opening', values, [
      `${answered}${chineseDate(retest.date)}，${cleanLine(retest.by)}对${cleanLine(unit.name)}“${cleanLine(evaluation.system.name)}”（${gradeText(evaluation.system.grade)}）的整改情况进行了复测，结果如下。`,
    ]).map(paragraph),
    heading(1, '复测结果'),
    paragraph(outcomeText(retest)),
    heading(1, '得分和结论的变化'),
    changeTable(before, after),
    paragraph(
      closeGaps(
        `以上按${editionNames[before.edition]}口径和相同设置测算；接受风险不改变得分。复测后的结论依据：${after.reason}。`,
      ),
    ),
    heading(1, '遗留问题'),
    paragraph(
      left ? `复测后仍有安全问题${left}个，应继续整改；本次未复测的问题维持原结果。` : '复测后没有遗留的安全问题。',
    ),
    ...wordingOr(options, 'closing', values, []).map(paragraph),
    ...(retest.entries.length ? [{ kind: 'attachments', names: ['复测结果明细表'] } as const] : []),
  ];
}

function outcomeText({ entries }: Retest): string {
  const told = retestOutcomes.flatMap((outcome) => {
    const { length } = entries.filter((entry) => entry.outcome === outcome);
    return length ? [`${outcomeNames[outcome].zh}${length}个`] : [];
  });
  return entries.length
    ? `共复测${entries.length}个结果（测评对象＋测评项）：${told.join('，')}。`
    : '本次没有复测任何结果。';
}

function changeTable(before: ScoreResult, after: ScoreResult): PaperBlock {
  const row = (label: string, of: (score: ScoreResult) => string): PaperRow => [label, of(before), of(after)];
  return {
    kind: 'table',
    columns: [
      { title: '项目', share: 4 },
      { title: '复测前', share: 4, align: 'center' },
      { title: '复测后', share: 4, align: 'center' },
    ],
    rows: [
      row(before.edition === '2025' ? '符合率' : '综合得分', (score) => scoreText(score) ?? '无'),
      row('结论', (score) => score.conclusion ?? '无'),
      row('高风险问题', ({ problems }) => String(problems.high)),
      row('中风险问题', ({ problems }) => String(problems.medium)),
      row('低风险问题', ({ problems }) => String(problems.low)),
      row('未评定的问题', ({ problems }) => String(problems.unrated)),
      row('重大风险隐患', ({ hazardsPrinted }) => hazardsPrinted),
    ],
  };
}

function resultTable(evaluation: Evaluation, { entries }: Retest): PaperBlock {
  const { grade, extensions } = evaluation.system;
  const items = new Map<string, Item>(tailor(grade, { extensions: extensions ?? [] }).map((item) => [item.id, item]));
  const names = new Map(evaluation.objects.map(({ id, name }) => [id, cleanLine(name)]));
  const findings = new Map(evaluation.findings.map((finding) => [`${finding.object}|${finding.item}`, finding]));
  const row = (entry: RetestEntry, at: number): PaperRow => {
    const { pointZh, clause, letter } = items.get(entry.item)!; // `applyRetest` has refused entries that name no item
    const first = findings.get(`${entry.object}|${entry.item}`);
    return [
      String(at + 1),
      names.get(entry.object) ?? entry.object,
      `${pointZh}\n${letter ? `${clause} ${letter}）` : clause}`,
      first ? `${resultNames[first.result].zh}：${cleanText(first.record ?? '') || '未填写'}` : '（原无结果）',
      outcomeNames[entry.outcome].zh,
      cleanText(entry.record),
    ];
  };
  return {
    kind: 'table',
    small: true,
    columns: [
      { title: '序号', share: 4, align: 'center' },
      { title: '测评对象', share: 11 },
      { title: '控制点和条款', share: 12 },
      { title: '原测评结果', share: 30 },
      { title: '复测结论', share: 8, align: 'center' },
      { title: '复测记录', share: 30 },
    ],
    rows: entries.map(row),
  };
}
