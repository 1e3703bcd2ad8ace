import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import { gradeText } from '../../model/grade-text.js';
import type { SecurityProduct } from '../../model/inputs/reply-input.js';
import type { HeadingMaker } from '../document/numbering.js';
import type { PaperBlock } from '../document/paper-model.js';
import { ofGroup } from './reply-context.js';
import type { ReplyContext } from './reply-context.js';

/** What else protects: products in place and being bought, the team, the unit's other systems, and what comes next. */
export function protectionBlocks(context: ReplyContext, heading: HeadingMaker): PaperBlock[] {
  const { products, team, otherSystems = [] } = context.input;
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  return [
    ...(products ? [heading(1, '安全产品部署情况'), ...productBlocks(products)] : []),
    ...(team
      ? [
          heading(1, '网络安全队伍'),
          paragraph(
            `本单位设有${cleanLine(team.name)}，现有技术人员${team.technicians}名${team.duties ? `，${cleanText(team.duties)}` : '，负责日常网络安全管理'}。`,
          ),
        ]
      : []),
    ...(otherSystems.length ? [heading(1, '其他系统的等级保护工作'), ...otherSystemBlocks(otherSystems)] : []),
    heading(1, '下一步工作'),
    ...nextSteps(context).map(paragraph),
  ];
}

function productBlocks({
  inPlace = [],
  inProcurement = [],
}: NonNullable<ReplyContext['input']['products']>): PaperBlock[] {
  const hasUse = [...inPlace, ...inProcurement].some(({ use }) => cleanLine(use ?? ''));
  const row = (product: SecurityProduct, state: string, at: number): string[] => [
    String(at + 1),
    cleanLine(product.name),
    ...(hasUse ? [cleanLine(product.use ?? '')] : []),
    product.expectedOn ? `${state}，预计${chineseDate(product.expectedOn)}到位` : state,
  ];
  const all = [
    ...inPlace.map((product) => [product, '已部署'] as const),
    ...inProcurement.map((product) => [product, '采购中'] as const),
  ];
  return [
    {
      kind: 'paragraph',
      text: `已部署安全产品${inPlace.length}类，正在采购${inProcurement.length}类，具体如下：`,
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', share: 1, align: 'center' },
        { title: '产品', share: 4 },
        ...(hasUse ? [{ title: '用途', share: 4 }] : []),
        { title: '状态', share: 4 },
      ],
      rows: all.map(([product, state], at) => row(product, state, at)),
    },
  ];
}

function otherSystemBlocks(systems: NonNullable<ReplyContext['input']['otherSystems']>): PaperBlock[] {
  const told = systems.map(({ name, grade, state }) => {
    const level = grade ? `（${gradeText(grade)}）` : '';
    return `${cleanLine(name)}${level}：${cleanLine(state)}`;
  });
  return [{ kind: 'paragraph', text: `${told.join('；')}。` }];
}

function nextSteps(context: ReplyContext): string[] {
  const own = (context.input.nextSteps ?? []).map(cleanText).filter(Boolean);
  if (own.length) return own;
  const pending = ofGroup(context, 'pending');
  const accepted = ofGroup(context, 'accepted');
  const procured = context.input.products?.inProcurement ?? [];
  return [
    pending.length
      ? `对正在整改的${pending.length}项问题按计划推进，完成后及时申请复测。`
      : '本次问题均已完成整改或采取补偿措施，将保持现有措施持续有效。',
    ...(accepted.length
      ? [`对已采取补偿措施的${accepted.length}项问题，在有效期内跟踪措施落实情况，具备条件时立即整改。`]
      : []),
    ...(procured.length
      ? [`完成${procured.map(({ name }) => cleanLine(name)).join('、')}的采购和部署，并纳入日常运维。`]
      : []),
    '按要求开展自查和下一次等级测评，系统发生重大变更时重新评估风险。',
  ];
}
