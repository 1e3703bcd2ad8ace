import type { Evaluation } from '../../assessment/evaluation.js';
import { resultNames, riskNames } from '../../assessment/words.js';
import { partNames } from '../../catalog/extensions.js';
import { importanceEntry } from '../../catalog/importance.js';
import { tailor } from '../../catalog/tailor.js';
import type { Item } from '../../catalog/types.js';
import { lossPerCause } from '../../scoring/assemble-result.js';
import { scoreEvaluation } from '../../scoring/score-evaluation.js';
import { writeCsv } from './csv-text.js';
import type { CsvOptions } from './csv-text.js';

/** Headings that evaluators' own books use, so that a record workbook reader knows them again. */
const heads = [
  '测评项编号',
  '扩展标准',
  '安全类',
  '控制点',
  '测评项',
  '重要程度',
  '测评对象',
  '对象编号',
  '对象类型',
  '结果记录',
  '符合情况',
  '风险等级',
  '重大风险隐患',
  '不适用理由',
  '整改建议',
  '分值',
  '失分',
];

/**
 * An evaluation as CSV: one row per result, in the standard's order, and one without object for every item that has none yet. The
 * points lost of an item stand divided among the objects that caused them.
 * @throws MlpsError `evaluation.invalid`
 * @example toFindingsCsv(hospital).split('\r\n').length // 444
 */
export function toFindingsCsv(evaluation: Evaluation, options?: CsvOptions): string {
  const score = scoreEvaluation(evaluation);
  const { grade, extensions = [] } = evaluation.system;
  const objects = new Map(evaluation.objects.map((object) => [object.id, object]));
  const rows = tailor(grade, { extensions }).flatMap((item, index) => {
    const line = score.items[index]!; // scored in the same order
    const shares = lossPerCause(line);
    const lost = new Map(line.causes.map(({ object }, place) => [object, shares[place]!.rounded.toFixed(2)]));
    const own = evaluation.findings.filter((finding) => finding.item === item.id);
    if (own.length === 0) return [[...itemCells(item), ...Array<string>(heads.length - 6).fill('')]];
    return own.map((finding) => {
      const object = objects.get(finding.object)!; // a sound document
      return [
        ...itemCells(item),
        object.name,
        object.id,
        object.kind,
        finding.record ?? '',
        resultNames[finding.result].zh,
        finding.risk ? riskNames[finding.risk].zh : '',
        finding.hazard === true ? '是' : '',
        finding.reason ?? '',
        finding.advice ?? '',
        finding.points === null || finding.points === undefined ? '' : String(finding.points),
        lost.get(finding.object) ?? '',
      ];
    });
  });
  return writeCsv([heads, ...rows], options);
}

function itemCells(item: Item): string[] {
  const letter = item.letter && `${item.letter}）`;
  const importance = importanceEntry(item.importance).zh;
  return [item.id, partNames[item.part].zh, item.domainZh, item.pointZh, `${letter}${item.statementZh}`, importance];
}
