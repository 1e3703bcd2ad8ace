import { catalog, editions, MlpsError, planRectification, riskNames } from '@mlps/controls';
import type { Edition, PlannedSet, RectificationPlan } from '@mlps/controls';
import { CliError, EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { readInput } from '../files.js';
import { loadEvaluation } from '../load-evaluation.js';
import { printJson, printTable } from '../output.js';
import type { Streams } from '../output.js';

export interface PlanCommandOptions {
  target: string;
  edition?: Edition;
  costs?: string;
  exclude?: string;
  grade?: string;
  extensions?: string;
  json?: boolean;
}

/** `mlps plan FILE --target 良`: what to rectify first, and what it gains. */
export async function planCommand(path: string, options: PlanCommandOptions, streams: Streams): Promise<ExitCode> {
  const { evaluation, rowsLeftOut } = await loadEvaluation(path, options, streams);
  const costs = options.costs === undefined ? undefined : await readCosts(options.costs);
  const plan = asArguments(() =>
    planRectification(evaluation, {
      target: targetArgument(options.target, options.edition ?? evaluation.edition),
      exclude: (options.exclude ?? '').split(',').filter(Boolean),
      ...(options.edition ? { edition: options.edition } : {}),
      ...(costs ? { costs } : {}),
    }),
  );
  if (options.json) printJson(streams, plan);
  else printPlan(plan, streams);
  return rowsLeftOut > 0 ? EXIT.rowsLeftOut : EXIT.done;
}

/** A conclusion word, a score, or in edition 2025 a rate in percent. */
function targetArgument(text: string, edition: Edition): number | string | { rate: number } {
  const percent = /^(\d+(?:\.\d+)?)%?$/.exec(text);
  if (!percent) return text;
  return edition === editions.at(-1) ? { rate: Number(percent[1]) } : Number(percent[1]);
}

/** Costs as a JSON object: item id → cost. */
async function readCosts(path: string): Promise<Record<string, number | string>> {
  const text = (await readInput(path)).toString('utf8');
  try {
    const costs: unknown = JSON.parse(text);
    if (costs !== null && typeof costs === 'object' && !Array.isArray(costs))
      return costs as Record<string, number | string>; // the planner checks each
  } catch (cause) {
    throw new CliError(
      EXIT.badInput,
      `${path}：不是有效的 JSON：${(cause as Error).message} (costs are not valid JSON)`,
      { cause },
    );
  }
  throw new CliError(
    EXIT.badInput,
    `${path}：应为 {"测评项编号": 费用} 形式的 JSON 对象 (costs are not a JSON object)`,
  );
}

function asArguments<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if (cause instanceof MlpsError)
      throw new CliError(cause.message.startsWith('costs:') ? EXIT.badInput : EXIT.badArguments, cause.message, {
        cause,
      });
    throw cause;
  }
}

function printPlan(plan: RectificationPlan, streams: Streams): void {
  streams.out(`现状：${standing(plan.now)}\n`);
  if (!plan.reachable) streams.out(`目标达不到：${plan.reasonZh}\n`);
  printSet(plan.reachable ? '项数最少的整改组合' : '全部能整改的项', plan.smallest, streams);
  if (plan.cheapest) printSet('费用最少的整改组合', plan.cheapest, streams);
}

function printSet(title: string, set: PlannedSet, streams: Streams): void {
  const cost =
    set.cost === null ? '' : `，费用 ${set.cost}${set.proven ? '' : `（未证明最低；任何组合不低于 ${set.leastCost}）`}`;
  streams.out(`\n${title}：${set.steps.length} 项${cost}，整改后 ${standing(set.after)}\n`);
  if (set.steps.length === 0) return;
  const rows = set.steps.map((step, index) => [
    String(index + 1),
    step.id,
    catalog.get(step.id).pointZh,
    `+${step.gain.rounded.toFixed(2)}`,
    step.after.rounded.toFixed(2),
    step.binding ? '结论所需' : '',
  ]);
  printTable(streams, ['顺序', '测评项', '控制点', '增分', '之后', ''], rows);
}

function standing(now: RectificationPlan['now']): string {
  const figure = now.rate === null ? (now.score?.toFixed(2) ?? '无得分') : `符合率 ${now.rate.toFixed(2)}%`;
  const { high, medium, low } = now.problems;
  return `${figure}，结论 ${now.conclusion ?? '无'}（${riskNames.high.zh}风险 ${high}、${riskNames.medium.zh}风险 ${medium}、${riskNames.low.zh}风险 ${low}）`;
}
