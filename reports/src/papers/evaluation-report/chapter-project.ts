import { kindName } from '@mlps/controls';
import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import { gradeText } from '../../model/grade-text.js';
import type { PaperBlock } from '../document/paper-model.js';
import { missing, paragraph, textOr } from './report-context.js';
import type { ReportContext } from './report-context.js';

const BASIS = [
  'GB/T 22239-2019《信息安全技术 网络安全等级保护基本要求》',
  'GB/T 28448-2019《信息安全技术 网络安全等级保护测评要求》',
  'GB/T 28449-2018《信息安全技术 网络安全等级保护测评过程指南》',
  '被测对象的定级报告、备案材料和相关合同文件',
] as const;

/** 1 测评项目概述. */
export function projectChapter(context: ReportContext): PaperBlock[] {
  const { heading, input, evaluation } = context;
  const { system } = evaluation;
  const purpose = `对${cleanLine(system.name)}（${gradeText(system.grade)}）进行等级测评，判断其安全保护状况与相应等级要求的符合程度，找出安全问题并提出整改建议。`;
  return [
    heading(1, '测评项目概述'),
    heading(2, '测评目的'),
    paragraph(cleanText(input.purpose ?? '') || purpose),
    heading(2, '测评依据'),
    ...BASIS.map((text, at) => paragraph(`（${at + 1}）${text}`)),
    heading(2, '测评过程'),
    ...phases(context),
    heading(2, '报告分发范围'),
    ...(input.distribution?.length
      ? [paragraph(`本报告分发至：${input.distribution.map(cleanLine).join('、')}。`)]
      : missing(context, '1.4', '报告分发范围')),
  ];
}

function phases(context: ReportContext): PaperBlock[] {
  const { phases: list = [] } = context.input;
  if (list.length === 0) return missing(context, '1.3', '测评各阶段的起止时间和工作内容');
  return [
    {
      kind: 'table',
      caption: '表1-1　测评过程',
      columns: [
        { title: '阶段', share: 3 },
        { title: '起止时间', share: 7 },
        { title: '主要工作', share: 6 },
      ],
      rows: list.map(({ name, from, to, work }) => [
        cleanLine(name),
        `${chineseDate(from)}至${chineseDate(to)}`,
        cleanText(work ?? ''),
      ]),
    },
  ];
}

/** 2 被测对象描述. */
export function objectChapter(context: ReportContext): PaperBlock[] {
  const { heading, input, evaluation } = context;
  return [
    heading(1, '被测对象描述'),
    heading(2, '被测对象概述'),
    heading(3, '定级结果'),
    paragraph(`${cleanLine(evaluation.system.name)}的定级结果为${gradeText(evaluation.system.grade)}。`),
    heading(3, '业务和采用的技术'),
    ...textOr(context, input.business, '2.1.2', '业务和采用的技术'),
    ...moduleTable(context),
    heading(3, '网络结构'),
    ...textOr(context, input.network, '2.1.3', '网络结构描述和拓扑图'),
    heading(2, '测评指标'),
    ...indicatorTables(context),
    heading(2, '测评对象'),
    heading(3, '测评对象选择方法'),
    ...textOr(context, input.objectChoice, '2.3.1', '测评对象选择方法'),
    heading(3, '测评对象选择结果'),
    objectTable(context),
  ];
}

function moduleTable({ evaluation: { system } }: ReportContext): PaperBlock[] {
  const modules = system.modules ?? [];
  if (!modules.length) return [];
  return [
    {
      kind: 'table',
      caption: '表2-1　系统组成',
      columns: [{ title: '模块', share: 4 }, { title: '供应商', share: 6 }], // prettier-ignore
      rows: modules.map(({ name, vendor }) => [cleanLine(name), cleanLine(vendor ?? '') || '未填写']),
    },
  ];
}

function indicatorTables(context: ReportContext): PaperBlock[] {
  const { items, evaluation, heading, score } = context;
  const { all } = score.counts;
  const parts = [...new Set(items.map(({ part }) => part))];
  const rows = Object.entries(score.counts.domains).map(([name, counts]) => [
    name,
    String(new Set(items.filter(({ domainZh }) => domainZh === name).map(({ pointZh }) => pointZh)).size),
    String(counts.total),
    String(counts.notApplicable),
  ]);
  const inapplicable = evaluation.findings.filter(({ result }) => result === 'notApplicable');
  return [
    paragraph(
      `测评指标取自安全通用要求${parts.length > 1 ? '和相应的安全扩展要求' : ''}，共${all.total}项，其中适用${all.applicable}项，不适用${all.notApplicable}项。`,
    ),
    {
      kind: 'table',
      caption: '表2-2　测评指标统计',
      columns: [
        { title: '安全类', share: 6 },
        { title: '控制点数', share: 3, align: 'center' },
        { title: '测评项数', share: 3, align: 'center' },
        { title: '不适用项数', share: 3, align: 'center' },
      ],
      rows,
    },
    heading(3, '不适用指标'),
    ...(inapplicable.length ? [inapplicableTable(context, inapplicable)] : [paragraph('本次测评没有不适用的测评项。')]),
  ];
}

function inapplicableTable(
  { itemById, objectById }: ReportContext,
  findings: ReportContext['evaluation']['findings'],
): PaperBlock {
  const rows = findings.map(({ item, object, reason }) => {
    const { clause, letter, pointZh } = itemById.get(item)!; // a sound document names only items of its grade
    return [
      letter ? `${clause} ${letter}）` : clause,
      pointZh,
      cleanLine(objectById.get(object)!.name), // and only objects of its list
      cleanText(reason ?? '') || '未填写',
    ];
  });
  return {
    kind: 'table',
    small: true,
    caption: '表2-3　不适用指标及原因',
    columns: [
      { title: '条款', share: 4, align: 'center' },
      { title: '控制点', share: 4 },
      { title: '测评对象', share: 5 },
      { title: '不适用原因', share: 11 },
    ],
    rows,
  };
}

function objectTable({ evaluation: { objects }, findingsOf }: ReportContext): PaperBlock {
  const rows = objects.map(({ id, name, kind }, at) => [
    String(at + 1),
    cleanLine(name),
    cleanLine(kindName(kind)),
    String(findingsOf.get(id)?.length ?? 0),
  ]);
  return {
    kind: 'table',
    caption: '表2-4　测评对象清单',
    columns: [
      { title: '序号', share: 2, align: 'center' },
      { title: '测评对象', share: 8 },
      { title: '类别', share: 5 },
      { title: '单项结果数', share: 3, align: 'center' },
    ],
    rows,
  };
}
