import type { EvaluationReportInput } from '../src/model/inputs/evaluation-report-input.js';
import { hospital } from './hospital.js';

/** The hospital's evaluation with the facts that its document does not hold; some are left out on purpose. */
export function sampleReport(): EvaluationReportInput {
  const evaluation = hospital();
  return {
    evaluation,
    client: {
      name: '某县人民医院',
      address: '某县某路1号',
      postcode: '000000',
      contact: '科长甲',
      department: '信息科',
    },
    body: { name: '某网络安全测评中心', code: '9999', contact: '项目经理戊' },
    preparedBy: { name: '测评师己', date: '2026-08-26' },
    reviewedBy: { name: '测评师庚', date: '2026-08-27' },
    approvedBy: { name: '技术主管辛', date: '2026-08-28' },
    objectForm: '信息系统',
    business: '承载门诊、住院、检验、影像和电子病历业务，采用客户端/服务器和浏览器/服务器混合架构。',
    phases: [
      { name: '测评准备', from: '2026-08-03', to: '2026-08-05', work: '收集材料，编制测评方案' },
      { name: '现场测评', from: '2026-08-06', to: '2026-08-14', work: '访谈、核查和测试' },
      { name: '分析与报告编制', from: '2026-08-15', to: '2026-08-26', work: '结果分析，编制报告' },
    ],
    measures: { PES: '机房配备门禁、消防和不间断电源。' },
    adjustments: [],
  };
}

export function sampleReport2025(): EvaluationReportInput {
  const report = sampleReport();
  return { ...report, evaluation: { ...report.evaluation, edition: '2025' } };
}
