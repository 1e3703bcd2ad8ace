import type { NoticeModel, NoticeProblem } from '../model/notice-model.js';
import { officialHeadings } from '../papers/document/numbering.js';
import type { PaperBlock, PaperModel, PaperRow } from '../papers/document/paper-model.js';

/** The notice as a paper of blocks, for Word: the same words in the same order as its PDF. */
export function noticeDocument(model: NoticeModel): PaperModel {
  const { title, number, date, issuer, identity, problems } = model;
  return {
    format: 'mlps-paper/1',
    kind: 'notice',
    title,
    number,
    date,
    author: issuer,
    subject: identity.system,
    brand: model.brand,
    sections: [
      { zone: 'body', orientation: 'portrait', blocks: letter(model) },
      ...(problems.length ? [{ zone: 'body', orientation: 'landscape', blocks: problemList(model) } as const] : []),
      { zone: 'body', orientation: 'portrait', blocks: method(model) },
      { zone: 'body', orientation: 'portrait', blocks: receipt(model) },
    ],
    warnings: model.warnings,
  };
}

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

function letter(model: NoticeModel): PaperBlock[] {
  const heading = officialHeadings();
  return [
    { kind: 'title', text: model.title },
    { kind: 'number', text: model.number ?? `＿＿＿＿〔${model.date.slice(0, 4)}〕＿＿号` },
    { kind: 'addressee', text: `${model.addressee}：` },
    paragraph(model.opening),
    heading(1, '问题概况'),
    ...model.overview.map(paragraph),
    ...domainTable(model),
    heading(1, '系统与测评情况'),
    { kind: 'facts', facts: model.facts },
    ...model.sections.flatMap((section) => [
      heading(1, section.heading),
      ...section.paragraphs.map((text, at) => paragraph(section.paragraphs.length > 1 ? `${at + 1}.${text}` : text)),
    ]),
    paragraph(model.disclaimer),
    { kind: 'attachments', names: model.attachments },
    { kind: 'signature', unit: model.issuer, dateText: model.dateText, places: model.signatures },
    ...(model.copies.length ? [{ kind: 'copies', units: model.copies } as const] : []),
  ];
}

function domainTable({ domains, counts }: NoticeModel): PaperBlock[] {
  if (domains.length === 0) return [];
  const names = ['高风险', '中风险', '低风险', '未评定', '合计'];
  const rows = [...domains, { domain: '合计', ...counts }].map(({ domain, high, medium, low, unrated, total }) => [
    domain,
    ...[high, medium, low, unrated, total].map(String),
  ]);
  const columns = [
    { title: '安全类', share: 6 },
    ...names.map((title) => ({ title, share: 3, align: 'center' as const })),
  ];
  return [{ kind: 'table', columns, rows }];
}

function problemList({ problems, counts }: NoticeModel): PaperBlock[] {
  let risk = '';
  const rows = problems.flatMap((problem): PaperRow[] => {
    const band = problem.riskWord === risk ? [] : [{ band: bandText(problem, counts) }];
    risk = problem.riskWord;
    return [...band, problemRow(problem)];
  });
  const columns = [
    { title: '编号', share: 4, align: 'center' as const },
    { title: '测评对象', share: 9 },
    { title: '控制点与条款', share: 10 },
    { title: '判定与风险', share: 6, align: 'center' as const },
    { title: '存在问题', share: 19 },
    { title: '整改建议', share: 19 },
  ];
  return [
    { kind: 'annexMark', text: '附件1' },
    { kind: 'title', text: '安全问题整改清单' },
    { kind: 'table', columns, rows, small: true },
  ];
}

function bandText({ risk, riskWord }: NoticeProblem, counts: NoticeModel['counts']): string {
  return `${risk ? `${riskWord}风险` : `风险${riskWord}`}（${counts[risk ?? 'unrated']}个）`;
}

function problemRow(problem: NoticeProblem): string[] {
  const { number, objectName, objectKind, domain, point, clause, resultWord, riskWord, hazard } = problem;
  return [
    number,
    `${objectName}\n（${objectKind}）`,
    `${domain}\n${point}\n${clause}`,
    `${resultWord}\n${riskWord}${hazard ? '\n重大风险隐患' : ''}`,
    problem.found,
    problem.advice,
  ];
}

function method({ method: note, problems, warnings }: NoticeModel): PaperBlock[] {
  const notes = [...note.notices, ...note.remarks, ...warnings.map((warning) => `${warning}。`)];
  return [
    { kind: 'annexMark', text: `附件${problems.length ? 2 : 1}` },
    { kind: 'title', text: '得分与结论的计算说明' },
    { kind: 'note', text: note.statement },
    { kind: 'facts', facts: [...note.figures, ...note.settings] },
    ...notes.map((text, at): PaperBlock => ({ kind: 'note', text: `（${at + 1}）${text}` })),
  ];
}

function receipt({ receipt: part, problems }: NoticeModel): PaperBlock[] {
  return [
    { kind: 'annexMark', text: `附件${problems.length ? 3 : 2}（沿虚线裁下后退回）` },
    { kind: 'tear' },
    { kind: 'title', text: '送达回执' },
    { kind: 'note', text: part.intro },
    { kind: 'facts', facts: part.facts },
    { kind: 'note', text: part.acknowledgement },
    { kind: 'facts', facts: part.signatures, tall: true },
  ];
}
