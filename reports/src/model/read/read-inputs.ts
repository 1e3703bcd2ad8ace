import { objectFactsOf } from '@mlps/controls';
import type { Evaluation } from '@mlps/controls';
import { checkRetest } from '@mlps/controls/rectification';
import type { Retest } from '@mlps/controls/rectification';
import type { EvaluationReportInput } from '../inputs/evaluation-report-input.js';
import type { ReplyInput, SecurityProduct } from '../inputs/reply-input.js';
import { checkShape, requireNoFaults } from './check-shape.js';
import type { RecordEntry } from './read-records.js';
import { readRecords } from './read-records.js';
import { rectificationShape, reportShape, sharedShapes } from './shapes.js';

type Product = string | SecurityProduct;

/** `x` as far as papers read it; everything else in it is the user's own. */
interface OwnBlocks {
  report?: Omit<EvaluationReportInput, 'evaluation'> | null;
  rectification?:
    | (Partial<Omit<ReplyInput, 'evaluation' | 'records' | 'products' | 'unit'>> & {
        unit?: Partial<ReplyInput['unit']> | null;
        products?: OwnBlocks['products'];
        records?: RecordEntry[];
      })
    | null;
  products?: { inPlace?: Product[]; inProcurement?: Product[] } | null;
  team?: ReplyInput['team'];
  otherSystems?: ReplyInput['otherSystems'];
}

/**
 * What an evaluation report tells, from an evaluation document with its blocks `x.report` and `x.objectFacts`; without them every such
 * fact is a gap.
 * @param evaluation a document that `parseEvaluation` has read
 * @throws ReportError `paper.invalid-input` with every fault and its path
 */
export function readReportInput(evaluation: Evaluation): EvaluationReportInput {
  const { report } = ownBlocks(evaluation);
  if (report) requireNoFaults(checkShape(report, reportShape, '$.x.report'));
  const facts = objectFactsOf(evaluation);
  return { ...report, ...(facts.size > 0 ? { objectFacts: Object.fromEntries(facts) } : {}), evaluation };
}

/**
 * What a reply paper tells, from an evaluation document with its block `x.rectification`. Every problem of the evaluation becomes an
 * open item; entries of `records` say what became of it. Products, team and other systems may stand directly under `x`.
 * @param evaluation a document that `parseEvaluation` has read
 * @throws ReportError `paper.invalid-input` with every fault and its path
 */
export function readReplyInput(evaluation: Evaluation): ReplyInput {
  const own = ownBlocks(evaluation);
  const block = own.rectification ?? {};
  requireNoFaults([
    ...checkShape(block, rectificationShape, '$.x.rectification'),
    ...(['products', 'team', 'otherSystems'] as const).flatMap((name) =>
      own[name] ? checkShape(own[name], sharedShapes[name], `$.x.${name}`) : [],
    ),
    ...retestFaults(evaluation, block.retest),
  ]);
  const { records, products, unit, ...rest } = block;
  return {
    ...rest,
    evaluation,
    unit: { ...unit, name: unit?.name ?? evaluation.system.organization ?? '本单位' },
    products: readProducts(products ?? own.products),
    team: block.team ?? own.team ?? null,
    otherSystems: block.otherSystems ?? own.otherSystems ?? [],
    records: readRecords(evaluation, records ?? []),
  };
}

function ownBlocks({ x }: Evaluation): OwnBlocks {
  // each block is checked against its shape before it is used
  return typeof x === 'object' && x !== null ? x : {};
}

function readProducts(products: OwnBlocks['products']): ReplyInput['products'] {
  if (!products) return null;
  const named = (list: readonly Product[] = []): SecurityProduct[] =>
    list.map((product) => (typeof product === 'string' ? { name: product } : product));
  return { inPlace: named(products.inPlace), inProcurement: named(products.inProcurement) };
}

function retestFaults(evaluation: Evaluation, retest: Retest | null | undefined): ReturnType<typeof checkShape> {
  if (!retest) return [];
  return checkRetest(evaluation, retest).map(({ path, code, expected, received, messageZh }) => ({
    path: path.replace('$', '$.x.rectification.retest'),
    code,
    expected,
    received,
    messageZh,
  }));
}
