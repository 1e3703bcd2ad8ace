import { checkAcceptance, checkAnswers, unitState, weaknessesOf } from '@mlps/controls/rectification';
import type { AcceptanceInput } from '../model/inputs/acceptance-input.js';
import type { CampaignInput } from '../model/inputs/campaign-input.js';
import type { PortfolioInput } from '../model/inputs/portfolio-input.js';
import type { RetestInput } from '../model/inputs/retest-input.js';
import type { SelfInspectionInput } from '../model/inputs/self-inspection-input.js';
import type { TrainingInput } from '../model/inputs/training-input.js';
import { toldAnswers } from '../papers/self-inspection/told-answers.js';
import type { Contradiction } from './contradiction.js';

type Found = Contradiction[];

/** A retest before the evaluation, after its own report, or one that tested nothing. */
export function checkRetestReport({ evaluation, retest }: RetestInput, date: string): Found {
  const began = evaluation.evaluation?.startDate;
  const place = '复测日期';
  const order = (messageZh: string): Contradiction => ({
    id: 'dates-out-of-order',
    severity: 'error',
    place,
    messageZh,
    remedyZh: '核对并改正日期',
  });
  return [
    ...(began && retest.date < began ? [order(`复测日期${retest.date}早于测评开始${began}`)] : []),
    ...(date < retest.date ? [order(`文书日期${date}早于复测日期${retest.date}`)] : []),
    ...(retest.entries.length === 0
      ? [
          {
            id: 'empty-chapter',
            severity: 'error',
            place: '复测结果明细表',
            messageZh: '没有复测任何问题',
            remedyZh: '先记录复测结果',
          } as const,
        ]
      : []),
  ];
}

/** Answers that the form wants, and weaknesses that nobody follows. */
export function checkSelfInspection(input: SelfInspectionInput): Found {
  const { template, unit, records } = input;
  const answers = toldAnswers(input);
  const faults = checkAnswers(template, answers).map(({ path, messageZh }): Contradiction => ({
    id: 'answer-missing',
    severity: 'error',
    place: fieldName(template, path),
    messageZh,
    remedyZh: '补充或改正该项答案',
    target: { field: path.replace(/^\$\./, '') },
  }));
  const followed = new Set((records ?? []).map(({ item }) => item.key));
  const named = { id: unit.name, name: unit.name };
  const loose = weaknessesOf(template, answers, named).filter(({ key }) => !followed.has(key));
  return [
    ...faults,
    ...loose.map(({ key, title }): Contradiction => ({
      id: 'problem-without-item',
      severity: 'error',
      place: `自查发现的不足，${title}`,
      messageZh: '承认了不足，却没有对应的整改项',
      remedyZh: '由自查结果生成整改项',
      target: { record: key },
    })),
  ];
}

function fieldName({ opening, sections, closing }: SelfInspectionInput['template'], path: string): string {
  const id = /^\$\.([^.[]+)/.exec(path)?.[1];
  for (const section of [opening, ...sections, ...closing])
    for (const field of section.fields) if (field.id === id) return `${section.zh}，${field.zh}`;
  return path;
}

/** Units that have not answered, and dates before the campaign began. */
export function checkCampaign({ units, due, asOf, issuedOn, spotChecks = [] }: CampaignInput, date: string): Found {
  const open = units.filter((unit) => !['accepted', 'submitted'].includes(unitState(unit, due, asOf)));
  const early = spotChecks.filter(({ on }) => on < issuedOn);
  return [
    ...(due < issuedOn || date < issuedOn
      ? [
          {
            id: 'dates-out-of-order',
            severity: 'error',
            place: '部署日期',
            messageZh: `截止日期${due}或文书日期${date}早于部署日期${issuedOn}`,
            remedyZh: '核对并改正日期',
          } as const,
        ]
      : []),
    ...early.map(({ on }): Contradiction => ({
      id: 'dates-out-of-order',
      severity: 'error',
      place: '抽查情况',
      messageZh: `抽查日期${on}早于部署日期${issuedOn}`,
      remedyZh: '核对并改正抽查日期',
    })),
    ...(units.length === 0
      ? [
          {
            id: 'empty-chapter',
            severity: 'error',
            place: '各单位完成情况表',
            messageZh: '没有参检单位',
            remedyZh: '先加入参检单位',
          } as const,
        ]
      : []),
    ...(open.length
      ? [
          {
            id: 'units-open',
            severity: 'warning',
            place: '各单位完成情况表',
            messageZh: `有${open.length}个单位尚未提交：${open
              .slice(0, 5)
              .map(({ name }) => name)
              .join('、')}${open.length > 5 ? '等' : ''}`,
            remedyZh: '催办后再总结，或在正文中说明',
          } as const,
        ]
      : []),
  ];
}

/** An event that proves little: nobody there, no topic, no effect, no file. */
export function checkTraining({ event }: TrainingInput): Found {
  const lack = (field: string, place: string, messageZh: string): Contradiction => ({
    id: 'event-thin',
    severity: 'warning',
    place,
    messageZh,
    remedyZh: '补充后作为佐证更有说服力',
    target: { field },
  });
  return [
    ...(event.participants === 0 ? [lack('participants', '参加人数', '参加人数为0')] : []),
    ...(event.topics.length === 0 ? [lack('topics', '主要内容', '没有写主要内容')] : []),
    ...(event.effect.trim() === '' ? [lack('effect', '活动成效', '没有写活动成效')] : []),
    ...(event.materials.length + event.photos.length === 0 ? [lack('photos', '材料和照片', '没有附材料或照片')] : []),
  ];
}

/** What may not be accepted, or is not complete; a form that is not approved yet is printed to be signed. */
export function checkAcceptanceForm({ record: { item } }: AcceptanceInput, date: string): Found {
  const { acceptance } = item;
  const found = (severity: Contradiction['severity'], messageZh: string, remedyZh: string): Contradiction => ({
    id: 'acceptance-barred',
    severity,
    place: '风险接受',
    messageZh,
    remedyZh,
    target: { record: item.key },
  });
  const barred =
    item.risk === 'high' || item.hazard
      ? [found('error', `${item.hazard ? '重大风险隐患' : '高风险'}不得接受`, '完成整改')]
      : [];
  const unapproved = acceptance?.approvedOn
    ? []
    : [found('warning', '尚未批准，本表供批准人签署', '签署后登记批准日期')];
  const faults = checkAcceptance(acceptance, acceptance?.approvedOn ?? date)
    .filter(({ path }) => path !== '$.approvedOn')
    .map(({ messageZh }) => found('error', messageZh, '补全后重新申请'));
  return [...barred, ...faults, ...unapproved];
}

/** Systems of grade 2 and above that are not filed, and what is overdue. */
export function checkOverview({ systems }: PortfolioInput): Found {
  if (systems.length === 0)
    return [
      {
        id: 'empty-chapter',
        severity: 'error',
        place: '系统',
        messageZh: '没有登记任何系统',
        remedyZh: '先登记系统',
      },
    ];
  return systems
    .filter(({ grade, filingNumber }) => !filingNumber && !grade.endsWith('G1'))
    .map(({ name }) => ({
      id: 'filing-number',
      severity: 'warning',
      place: name,
      messageZh: '没有备案证明编号',
      remedyZh: '办理备案并登记编号',
      target: { field: 'filingNumber' },
    }));
}
