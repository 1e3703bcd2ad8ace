import { AlignmentType, BorderStyle, convertMillimetersToTwip } from 'docx';
import type { IBaseParagraphStyleOptions, IFontAttributesProperties, IParagraphStyleOptions } from 'docx';

/** Names of fonts as Chinese office programs have them; a program without them puts its own Chinese font in their place. */
export const bodyFont = font('仿宋');
export const headingFont = font('黑体');
export const titleFont = font('宋体');
export const kaiFont = font('楷体');

function font(eastAsia: string): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}

export const mm = convertMillimetersToTwip;
/** Word counts sizes in half points and places in twentieths. */
export const halfPoints = (points: number): number => points * 2;
export const twips = (points: number): number => Math.round(points * 20);

export const thinLine = { style: BorderStyle.SINGLE, size: 4, color: '444444' } as const;
export const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const tableLines = {
  top: thinLine,
  bottom: thinLine,
  left: thinLine,
  right: thinLine,
  insideHorizontal: thinLine,
  insideVertical: thinLine,
} as const;
export const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
} as const;

/** Sizes of a letter (三号, 16 pt) or a long report (小四, 12 pt). */
export interface DocxLook {
  readonly size: number;
  readonly leading: number;
  readonly long: boolean;
}

export function docxLook(long: boolean): DocxLook {
  return long ? { size: 12, leading: 21, long } : { size: 16, leading: 28, long };
}

/** Styles by name, so that the user can change a whole paper at once. */
export function paragraphStyles({ size, leading }: DocxLook): IParagraphStyleOptions[] {
  const style = (
    id: string,
    name: string,
    points: number,
    line: number,
    paragraph: IBaseParagraphStyleOptions['paragraph'] = {},
    run: IBaseParagraphStyleOptions['run'] = {},
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: bodyFont, size: halfPoints(points), ...run },
    paragraph: { ...paragraph, spacing: { line: twips(line), lineRule: 'exact', ...paragraph?.spacing } },
  });
  const center = { alignment: AlignmentType.CENTER };
  return [
    style('PaperBody', '正文段落', size, leading, {
      indent: { firstLine: twips(2 * size) },
      alignment: AlignmentType.BOTH,
    }),
    style('PaperTitle', '文书标题', 22, 34, { ...center, spacing: { after: 120 } }, { font: titleFont, bold: true }),
    style('PaperSubtitle', '文书副题', 14, 26, { ...center, spacing: { after: 120 } }),
    style('PaperNumber', '文号', 14, 24, { ...center, spacing: { after: 240 } }),
    style('PaperAddressee', '主送', size, leading, { keepNext: true }),
    style('PaperAnnexMark', '附件标记', 16, 28, { keepNext: true }, { font: headingFont }),
    style('PaperNote', '说明', 10.5, 17, { indent: { firstLine: twips(21) }, alignment: AlignmentType.BOTH }),
    style(
      'PaperCaption',
      '表题图题',
      10.5,
      18,
      { ...center, keepNext: true, spacing: { before: 100 } },
      { font: headingFont },
    ),
    style('PaperCell', '表格文字', 10.5, 16),
    style('PaperSmallCell', '表格小字', 9, 13),
    style('PaperContents', '目录行', size > 12 ? 14 : 11, 20),
  ];
}

/** Built-in heading styles, so that Word's navigation and its own contents find them. */
export function headingStyles({ size, leading, long }: DocxLook): Record<string, IBaseParagraphStyleOptions> {
  const faces = long
    ? [headingFont, headingFont, headingFont, headingFont]
    : [headingFont, kaiFont, bodyFont, bodyFont];
  const sizes = long ? [16, 14, 12, 12] : [size, size, size, size];
  const entries = faces.map((face, index): [string, IBaseParagraphStyleOptions] => [
    `heading${index + 1}`,
    {
      run: { font: face, size: halfPoints(sizes[index]!), color: '000000', bold: false, italics: false },
      paragraph: {
        keepNext: true,
        outlineLevel: index,
        spacing: long ? { before: 160, after: 80 } : { line: twips(leading), lineRule: 'exact', before: 60 },
        ...(long ? {} : { indent: { firstLine: twips(2 * size) } }),
      },
    },
  ]);
  return Object.fromEntries(entries);
}
