import type { NoticeModel, ReceiptPart } from './notice-model.js';

/** What the recipient signs, each with what is printed in its place. */
const places: readonly (readonly [label: string, text: string])[] = [
  ['受送达人（签名）', ''],
  ['职务', ''],
  ['受送达单位（盖章）', ''],
  ['签收日期', '　　　　年　　月　　日'],
  ['送达人（签名）', ''],
  ['送达方式', '□直接送达　□邮寄　□电子送达'],
];

/** The receipt (送达回执), to be signed, torn off and returned. */
export function receiptPart(
  { title, number, issuer, addressee }: Pick<NoticeModel, 'title' | 'number' | 'issuer' | 'addressee'>,
  system: string,
  problems: number,
): ReceiptPart {
  return {
    intro: `请受送达单位核对后签收，并将本回执退回${issuer}。`,
    facts: [
      { label: '文书名称', text: title },
      { label: '文书编号', text: number ?? '' },
      { label: '受送达单位', text: addressee },
      { label: '涉及系统', text: system },
      { label: '送达内容', text: `通知书正文及附件，列明安全问题${problems}个` },
    ],
    acknowledgement: '以上文书已收悉，内容已知晓。',
    signatures: places.map(([label, text]) => ({ label, text })),
  };
}
