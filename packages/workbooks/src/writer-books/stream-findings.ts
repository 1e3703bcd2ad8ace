import { catalog, partNames, resultNames, riskNames } from '@mlps/controls';
import type { EvaluatedObject, Evaluation, Finding } from '@mlps/controls';
import { writeXlsxStream } from 'hucre/xlsx';
import { recordKey } from '../round-trip/record-key.js';
import { cellText, escapeLookalikes } from '../writer/cell-text.js';
import { KEY_TITLE } from './record-columns.js';

type Text = (finding: Finding, object: EvaluatedObject | undefined) => string;

/** Columns under the headings that our reader knows, so that the list can be read back as it is. */
const columns: readonly (readonly [title: string, width: number, text: Text])[] = [
  ['测评对象', 22, ({ object }, known) => known?.name ?? object],
  ['扩展标准', 16, ({ item }) => partNames[catalog.get(item).part].zh],
  ['安全类', 14, ({ item }) => catalog.get(item).domainZh],
  ['控制点', 16, ({ item }) => catalog.get(item).pointZh],
  ['测评项', 60, ({ item }) => requirement(item)],
  ['结果记录', 60, ({ record }) => record ?? ''],
  ['符合情况', 10, ({ result }) => resultNames[result].zh],
  ['不适用理由', 24, ({ reason }) => reason ?? ''],
  ['风险等级', 10, ({ risk }) => (risk ? riskNames[risk].zh : '')],
  ['整改建议', 40, ({ advice }) => advice ?? ''],
  [KEY_TITLE, 24, ({ object, item }) => recordKey(object, item)],
];

function requirement(id: string): string {
  const { letter, statementZh } = catalog.get(id);
  return letter ? `${letter}）${statementZh}` : statementZh;
}

/**
 * All findings of an evaluation as one plain list, written row by row, so that memory does not grow with their number.
 * @returns an .xlsx as it comes into being; `readRecordBook` reads it back
 * @throws MlpsError `catalog.unknown-item` while reading the stream
 * @example for await (const chunk of streamFindings(evaluation)) response.write(chunk)
 */
export function streamFindings(evaluation: Evaluation): ReadableStream<Uint8Array> {
  return writeXlsxStream(rowsOf(evaluation), {
    name: '测评结果',
    columns: columns.map(([header, width]) => ({ header, width })),
    freezePane: { rows: 1 },
  });
}

function* rowsOf({ objects, findings }: Evaluation): Generator<string[]> {
  const byId = new Map(objects.map((object) => [object.id, object]));
  for (const finding of findings)
    yield columns.map(([, , text]) => escapeLookalikes(cellText(text(finding, byId.get(finding.object)))));
}
