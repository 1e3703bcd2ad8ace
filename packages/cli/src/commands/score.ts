import { catalog, importanceEntry, resultNames, scoreEvaluation } from '@mlps/controls';
import type { Edition, ItemScore, ScoreResult } from '@mlps/controls';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { loadEvaluation } from '../load-evaluation.js';
import { printJson, printTable } from '../output.js';
import type { Streams } from '../output.js';

export interface ScoreCommandOptions {
  edition?: Edition;
  grade?: string;
  extensions?: string;
  mapping?: string;
  json?: boolean;
}

/** `mlps score FILE`: score or rate, conclusion, and where every lost point went. */
export async function scoreCommand(path: string, options: ScoreCommandOptions, streams: Streams): Promise<ExitCode> {
  const { evaluation, rowsLeftOut } = await loadEvaluation(path, options, streams);
  const result = scoreEvaluation(evaluation, options.edition ? { edition: options.edition } : {});
  if (options.json) printJson(streams, result);
  else printScore(result, evaluation.system.name, streams);
  return rowsLeftOut > 0 ? EXIT.rowsLeftOut : EXIT.done;
}

function printScore(result: ScoreResult, system: string, streams: Streams): void {
  streams.out(`${system}　${result.edition} 版\n`);
  streams.out(`${headline(result)}\n${result.reason}\n`);
  if (result.notice) streams.out(`说明：${result.notice}\n`);
  const { all } = result.counts;
  streams.out(
    `测评项 ${all.total}：符合 ${all.conform}，部分符合 ${all.partial}，不符合 ${all.nonconform}，不适用 ${all.notApplicable}，无结果 ${all.open}\n`,
  );
  const { high, medium, low, unrated } = result.problems;
  streams.out(
    `安全问题：高风险 ${high}，中风险 ${medium}，低风险 ${low}，未评定 ${unrated}；重大风险隐患 ${result.hazardsPrinted}\n\n`,
  );
  const losses = result.items.filter((item) => item.pointsLost.exact !== '0/1').toSorted(byLoss);
  if (losses.length === 0) return;
  const rows = losses.map(lossRow);
  const floors = result.floors.map((floor) => [
    `（${floor.half === 'technical' ? '技术' : '管理'}部分扣至零分）`,
    '',
    '',
    '',
    floor.pointsLost.rounded.toFixed(2),
    '',
  ]);
  printTable(streams, ['测评项', '控制点', '结果', '重要程度', '失分', '对象'], [...rows, ...floors]);
}

function headline(result: ScoreResult): string {
  if (result.exact === null) return '没有得分';
  const figure = result.rate === null ? `综合得分 ${result.score!.toFixed(2)}` : `符合率 ${result.rate.toFixed(2)}%`;
  return `${figure}　结论：${result.conclusion}${result.complete ? '' : '（暂定）'}`;
}

const byLoss = (one: ItemScore, other: ItemScore): number => other.pointsLost.rounded - one.pointsLost.rounded;

const MOST_OBJECTS = 4;

function lossRow(item: ItemScore): string[] {
  const objects = item.causes.slice(0, MOST_OBJECTS).map((cause) => cause.object);
  const more = item.causes.length > MOST_OBJECTS ? ` 等 ${item.causes.length} 个` : '';
  return [
    item.id,
    catalog.get(item.id).pointZh,
    item.result ? resultNames[item.result].zh : '',
    item.importance ? importanceEntry(item.importance).zh : '',
    item.pointsLost.rounded.toFixed(2),
    objects.join('、') + more,
  ];
}
