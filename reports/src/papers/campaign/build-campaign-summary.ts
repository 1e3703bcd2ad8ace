import {
  campaignAssetFields,
  rollUpCampaign,
  spotDifferences,
  unitProfiles,
  unitState,
  unitStateNames,
} from '@mlps/controls/rectification';
import type { CampaignTotals, UnitState } from '@mlps/controls/rectification';
import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import type { CampaignInput, CampaignUnitRecord } from '../../model/inputs/campaign-input.js';
import { signer, wordingOr } from '../document/branding.js';
import type { PaperOptions } from '../document/branding.js';
import { finishPaper, requireDate } from '../document/finish-paper.js';
import { websiteBlocks } from './website-blocks.js';
import { officialHeadings } from '../document/numbering.js';
import type { HeadingMaker } from '../document/numbering.js';
import type { PaperBlock, PaperModel } from '../document/paper-model.js';

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

/**
 * Build the summary of a campaign over subordinate units (专项检查总结): basis, organisation, requirements, what units handed in,
 * assets over all units, spot checks, problems.
 *
 * Figures come from `rollUpCampaign`: answers count once they are submitted or accepted.
 * @throws MlpsError `deadline.invalid`; ReportError `paper.invalid-date`
 */
export function buildCampaignSummary(input: CampaignInput, options: PaperOptions): PaperModel {
  requireDate(options.date);
  const heading = officialHeadings();
  const issuer = cleanLine(input.issuer);
  const totals = rollUpCampaign(input.units, input.due, input.asOf);
  const title = `${cleanLine(input.title)}总结报告`;
  const values = { 单位: issuer, 专项: cleanLine(input.title), 日期: chineseDate(options.date) };
  const blocks: PaperBlock[] = [
    { kind: 'title', text: title },
    { kind: 'number', text: cleanLine(options.number ?? '') || '文号：　　　　　　　　' },
    ...(input.addressee ? [{ kind: 'addressee', text: `${cleanLine(input.addressee)}：` } as const] : []),
    ...wordingOr(options, 'opening', values, [
      `${issuer}于${chineseDate(input.issuedOn)}部署${cleanLine(input.title)}，要求各单位于${chineseDate(input.due)}前完成。现将有关情况报告如下。`,
    ]).map(paragraph),
    ...organisation(input, heading),
    heading(1, '检查要求'),
    ...requirements(heading),
    heading(1, '开展情况'),
    ...progress(input, totals, heading),
    ...texts('培训和会议', input.training, heading),
    ...texts('存在的主要问题', input.problems, heading),
    ...texts('下一步工作', input.nextSteps, heading),
    ...wordingOr(options, 'closing', values, []).map(paragraph),
    ...(input.units.length ? [{ kind: 'attachments', names: ['各单位完成情况表'] } as const] : []),
    { kind: 'signature', unit: signer(options, issuer), dateText: chineseDate(options.date), places: [] },
  ];
  const units: PaperBlock[] = [
    { kind: 'annexMark', text: '附件' },
    { kind: 'title', text: '各单位完成情况表' },
    unitTable(input),
  ];
  const sections = [
    { zone: 'body', orientation: 'portrait', blocks },
    { zone: 'body', orientation: 'landscape', blocks: input.units.length ? units : [] },
  ] as const;
  return finishPaper({ kind: 'campaign', title, author: issuer, subject: cleanLine(input.title), sections }, options);
}

function organisation({ basis = [], organisation: group }: CampaignInput, heading: HeadingMaker): PaperBlock[] {
  const people = [
    group?.leader ? `组长由${cleanLine(group.leader)}担任` : '',
    group?.deputies?.length ? `副组长由${group.deputies.map(cleanLine).join('、')}担任` : '',
    group?.office ? `办公室设在${cleanLine(group.office)}` : '',
  ].filter(Boolean);
  const met = (group?.meetings ?? []).map(({ date, topic }) => `${chineseDate(date)}召开会议，${cleanLine(topic)}`);
  return [
    heading(1, '组织部署'),
    ...(basis.length
      ? [heading(2, '工作依据'), ...basis.map((text, at) => paragraph(`（${at + 1}）${cleanText(text)}`))]
      : []),
    heading(2, '组织领导'),
    paragraph(people.length ? `成立专项检查领导小组，${people.join('，')}。` : '组织领导情况未填写。'),
    ...(met.length ? [paragraph(`${met.join('；')}。`)] : []),
  ];
}

function requirements(heading: HeadingMaker): PaperBlock[] {
  return unitProfiles.flatMap(({ zh, section }) => [
    heading(2, zh),
    ...section.fields.map((field, at) =>
      paragraph(
        `（${at + 1}）${cleanLine(field.zh).replace(/^(是否|.*?是否)/, (found) => found.replace('是否', '应'))}。`,
      ),
    ),
  ]);
}

const stateOrder: readonly UnitState[] = ['accepted', 'submitted', 'returned', 'notStarted', 'overdue'];

function progress(input: CampaignInput, totals: CampaignTotals, heading: HeadingMaker): PaperBlock[] {
  const told = stateOrder.flatMap((state) =>
    totals.states[state] ? [`${unitStateNames[state].zh}${totals.states[state]}个`] : [],
  );
  const title = '各单位状态';
  const bars = stateOrder.map((state) => ({ name: unitStateNames[state].zh, counts: [totals.states[state]] }));
  const parts = [{ name: '单位数', color: 'main' }] as const;
  return [
    heading(2, '自查完成情况'),
    paragraph(`${[`应参加单位${input.units.length}个`, ...told].join('，')}；逾期后才提交的${totals.late}个。`),
    { kind: 'chart', caption: `图1　${title}`, chart: { type: 'bars', title, parts, bars } },
    heading(2, '资产汇总'),
    assetTable(totals),
    ...websiteBlocks(input, totals),
    heading(2, '抽查情况'),
    ...spotBlocks(input),
  ];
}

function assetTable({ assets }: CampaignTotals): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: '项目', share: 6 },
      { title: '合计', share: 3, align: 'center' },
      { title: '已填报单位/应填报单位', share: 5, align: 'center' },
    ],
    rows: assets.map(({ zh, total, answered, asked }) => [
      zh,
      total === null ? '无数据' : String(total),
      `${answered}/${asked}`,
    ]),
  };
}

function spotBlocks({ spotChecks = [], units }: CampaignInput): PaperBlock[] {
  if (spotChecks.length === 0) return [paragraph('尚未开展抽查。')];
  const byUnit = new Map(units.map((unit) => [unit.unit, unit]));
  const fields = [...campaignAssetFields, ...unitProfiles.flatMap(({ section }) => section.fields)];
  const rows = spotChecks.map((check) => {
    const unit = byUnit.get(check.unit);
    const { checked, differences } = spotDifferences(check, unit?.answers ?? {}, fields);
    const found = differences.map(({ zh, reported, found: seen }) => `${zh}：填报${word(reported)}，抽查${word(seen)}`);
    return [
      cleanLine(unit?.name ?? check.unit),
      chineseDate(check.on),
      check.method === 'visit' ? '现场' : '远程',
      cleanLine(check.by),
      String(checked),
      found.join('\n') || '与填报一致',
    ];
  });
  return [
    paragraph(`采取单位自查、现场走访和抽查相结合的方式，共抽查${spotChecks.length}次。`),
    {
      kind: 'table',
      small: true,
      columns: [
        { title: '单位', share: 7 },
        { title: '日期', share: 6, align: 'center' },
        { title: '方式', share: 3, align: 'center' },
        { title: '检查人', share: 5 },
        { title: '核对项数', share: 4, align: 'center' },
        { title: '与填报不一致之处', share: 14 },
      ],
      rows,
    },
  ];
}

function word(answer: unknown): string {
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  if (typeof answer === 'number') return String(answer);
  return typeof answer === 'string' ? answer : '未填';
}

function texts(title: string, paragraphs: readonly string[] | undefined, heading: HeadingMaker): PaperBlock[] {
  const told = (paragraphs ?? []).map(cleanText).filter(Boolean);
  return told.length ? [heading(1, title), ...told.map(paragraph)] : [];
}

function unitTable(input: CampaignInput): PaperBlock {
  const row = (unit: CampaignUnitRecord, at: number): string[] => [
    String(at + 1),
    cleanLine(unit.name),
    unitProfiles.find(({ id }) => id === unit.profile)?.zh ?? '未定',
    `${unitStateNames[unitState(unit, input.due, input.asOf)].zh}${unit.late ? '（迟交）' : ''}`,
    ...campaignAssetFields.map(({ id }) => numberText(unit.answers?.[id])),
    unit.weaknesses === undefined ? '' : `${unit.settled ?? 0}/${unit.weaknesses}`,
  ];
  return {
    kind: 'table',
    small: true,
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '单位', share: 10 },
      { title: '类别', share: 15 },
      { title: '状态', share: 7, align: 'center' },
      ...campaignAssetFields.map(({ zh }) => ({ title: zh, share: 5, align: 'center' as const })),
      { title: '已整改/问题', share: 6, align: 'center' },
    ],
    rows: input.units.map(row),
  };
}

function numberText(answer: unknown): string {
  return typeof answer === 'number' ? String(answer) : '';
}
