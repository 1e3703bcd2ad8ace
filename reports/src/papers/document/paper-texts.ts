import type { PaperBlock, PaperModel } from './paper-model.js';

/** Every text of a paper in reading order, as it stands on the page; charts tell their labels through {@link PaperModel}. */
export function* paperTexts({ sections }: Pick<PaperModel, 'sections'>): Generator<string> {
  for (const { blocks } of sections) for (const block of blocks) yield* blockTexts(block);
}

function* blockTexts(block: PaperBlock): Generator<string> {
  switch (block.kind) {
    case 'title':
      return yield* [block.text, block.subtitle ?? ''].filter(Boolean);
    case 'facts':
      for (const { label, text } of block.facts) yield* [label, text];
      return;
    case 'table':
      return yield* tableTexts(block);
    case 'chart':
      return yield block.caption;
    case 'signature':
      yield* [block.unit, block.dateText];
      for (const { label, text } of block.places) yield `${label}：${text}`;
      return;
    case 'attachments':
      return yield* block.names;
    case 'copies':
      return yield* block.units;
    case 'tear':
    case 'space':
    case 'contents':
      return;
    default:
      yield block.text;
  }
}

function* tableTexts({ caption, columns, rows }: Extract<PaperBlock, { kind: 'table' }>): Generator<string> {
  if (caption) yield caption;
  yield* columns.map(({ title }) => title);
  for (const row of rows) if ('band' in row) yield row.band; else yield* row; // prettier-ignore
}
