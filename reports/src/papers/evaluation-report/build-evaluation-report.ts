import { cleanLine } from '../../model/clean-text.js';
import type { EvaluationReportInput } from '../../model/inputs/evaluation-report-input.js';
import type { PaperOptions } from '../document/branding.js';
import { finishPaper, requireDate } from '../document/finish-paper.js';
import type { PaperBlock, PaperModel, PaperSection } from '../document/paper-model.js';
import { lastAppendices, recordAppendix, summaryAppendices } from './appendices.js';
import { objectChapter, projectChapter } from './chapter-project.js';
import { overallChapter, resultsChapter } from './chapter-results.js';
import { adviceChapter, conclusionChapter, opinionChapter, riskChapter } from './chapter-risk.js';
import { conclusionPage, coverBlocks, declarationBlocks, identityBlocks, overallBlocks } from './front-matter.js';
import { reportContext } from './report-context.js';
import type { ReportContext } from './report-context.js';

type Chapter = (context: ReportContext) => PaperBlock[];

const upTo2021: readonly Chapter[] = [
  projectChapter,
  objectChapter,
  resultsChapter,
  overallChapter,
  riskChapter,
  conclusionChapter,
  adviceChapter,
];
const of2025: readonly Chapter[] = [
  projectChapter,
  objectChapter,
  resultsChapter,
  overallChapter,
  riskChapter,
  opinionChapter,
  conclusionChapter,
  adviceChapter,
];

/**
 * Build the evaluation report (等级测评报告) with the chapters of its edition as far as the data reach. Nothing is made up: what is
 * missing is said on the spot and listed in the annex of gaps.
 *
 * Figures come from `scoreEvaluation`. Pages count in three zones: front, body, appendices.
 * @throws MlpsError `evaluation.invalid`, `settings.invalid`; ReportError `paper.invalid-date`, `paper.invalid-logo`, `paper.unknown-placeholder`
 */
export function buildEvaluationReport(input: EvaluationReportInput, options: PaperOptions): PaperModel {
  requireDate(options.date);
  const context = reportContext(input);
  const { system, evaluation: known } = context.evaluation;
  const front = frontSections(context, options);
  const body = bodyBlocks(context);
  const summaries = summaryAppendices(context);
  const records = recordAppendix(context);
  const last = lastAppendices(context); // after everything else: it lists the gaps that the others found
  return finishPaper(
    {
      kind: 'evaluation',
      title: '网络安全等级测评报告',
      author: cleanLine(input.body?.name ?? known?.body ?? '') || '本单位',
      subject: cleanLine(system.name),
      sections: [
        ...front,
        { zone: 'body', orientation: 'portrait', blocks: body },
        { zone: 'annex', orientation: 'portrait', blocks: summaries },
        { zone: 'annex', orientation: 'landscape', blocks: records },
        { zone: 'annex', orientation: 'portrait', blocks: last },
      ],
    },
    { ...options, number: options.number ?? known?.reportNumber ?? null },
  );
}

function frontSections(context: ReportContext, options: PaperOptions): PaperSection[] {
  const page = (blocks: PaperBlock[], bare = false): PaperSection => ({
    zone: 'front',
    orientation: 'portrait',
    ...(bare ? { bare } : {}),
    blocks,
  });
  const overall: PaperBlock[] = [{ kind: 'title', text: '总体评价' }, ...overallBlocks(context, '总体评价')];
  return [
    page(coverBlocks(context, options), true),
    page(identityBlocks(context)),
    page(declarationBlocks(context, options)),
    page(conclusionPage(context)),
    ...(context.is2025 ? [] : [page([...overall, ...mainProblems(context)])]),
    page([{ kind: 'contents' }]),
  ];
}

/** Gravest problems with their advice on the front pages, until 2021. */
function mainProblems({ problems }: ReportContext): PaperBlock[] {
  const grave = problems.filter(({ risk, hazard }) => risk === 'high' || hazard);
  const shown = grave.length ? grave : problems.filter(({ risk }) => risk === 'medium');
  if (shown.length === 0) return [];
  return [
    { kind: 'title', text: '主要安全问题及整改建议' },
    {
      kind: 'table',
      small: true,
      columns: [
        { title: '问题编号', share: 5, align: 'center' },
        { title: '测评对象', share: 9 },
        { title: '安全问题', share: 18 },
        { title: '整改建议', share: 20 },
      ],
      rows: shown.map(({ number, objectName, found, advice }) => [number, objectName, found, advice]),
    },
  ];
}

function bodyBlocks(context: ReportContext): PaperBlock[] {
  return (context.is2025 ? of2025 : upTo2021).flatMap((chapter) => chapter(context));
}
