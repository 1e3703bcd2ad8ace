import type { NoticeModel, NoticeProblem } from '../../model/notice-model.js';
import type { Block, Cell, Row, Table } from '../../pdf/layout/blocks.js';
import { BAND_FILL, HEAD_FILL } from '../theme.js';
import type { Theme } from '../theme.js';

const heads = ['编号', '测评对象', '控制点与条款', '判定与风险', '存在问题', '整改建议'] as const;
/** Widths of the first four columns in points; the last two share the rest. */
const widths = [40, 92, 100, 64] as const;

/** The annex that lists every problem, gravest first. */
export function* problemListBlocks(model: NoticeModel, theme: Theme, width: number, annex: number): Generator<Block> {
  yield { kind: 'paragraph', text: `附件${annex}`, style: theme.annexMark };
  yield { kind: 'heading', level: 1, text: '安全问题整改清单', style: theme.annexTitle, bookmark: true };
  yield problemTable(model, theme, width);
}

function problemTable(model: NoticeModel, theme: Theme, width: number): Table {
  const texts = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  const columns = [...widths, texts, texts].map((one, index) => ({
    width: one,
    align: index === 0 || index === 3 ? ('center' as const) : ('left' as const),
    repeat: index === 0,
  }));
  const head = heads.map((text): Cell => ({
    text,
    style: theme.smallHead,
    align: 'center',
    fill: HEAD_FILL,
    heads: 'Column',
  }));
  return { kind: 'table', columns, head: { cells: head }, rows: rowsOf(model, theme), style: theme.problems };
}

/** Made row by row, and anew each time they are asked for, so that a long list is never held as a whole. */
function rowsOf(model: NoticeModel, theme: Theme): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      let risk = '';
      for (const problem of model.problems) {
        if (problem.riskWord !== risk) yield bandRow(model, problem, theme);
        risk = problem.riskWord;
        yield problemRow(problem);
      }
    },
  };
}

function bandRow({ counts }: NoticeModel, { risk, riskWord }: NoticeProblem, theme: Theme): Row {
  const name = risk ? `${riskWord}风险` : `风险${riskWord}`;
  const text = `${name}（${counts[risk ?? 'unrated']}个）`;
  return {
    cells: [{ text, span: heads.length, style: theme.smallHead, align: 'left', fill: BAND_FILL }],
    keepWithNext: true,
  };
}

function problemRow(problem: NoticeProblem): Row {
  const { number, objectName, objectKind, domain, point, clause, resultWord, riskWord, hazard, found, advice } =
    problem;
  const texts = [
    number,
    `${objectName}\n（${objectKind}）`,
    `${domain}\n${point}\n${clause}`,
    `${resultWord}\n${riskWord}${hazard ? '\n重大风险隐患' : ''}`,
    found,
    advice,
  ];
  return { cells: texts.map((text): Cell => ({ text })) };
}
