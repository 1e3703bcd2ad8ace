/**
 * Every permission there is, with its meaning. Roles will be sets of these; until accounts exist the service runs for one local user, who has them all.
 */
export const permissions = {
  'organizations.read': '查看单位',
  'organizations.write': '登记和修改单位',
  'systems.read': '查看系统',
  'systems.write': '登记和修改系统',
  'evaluations.read': '查看测评、对象、结果和得分',
  'evaluations.write': '建立和修改测评及其对象',
  'findings.write': '记录测评结果',
  'documents.export': '导出测评文档',
  'documents.import': '导入测评文档',
  'rectification.read': '查看整改项',
  'rectification.write': '建立和推进整改项',
  'rectification.decide': '审批延期和接受风险',
  'rectification.settings': '设置期限和提醒',
  'retests.write': '记录复测',
  'evidence.read': '查看和下载证据',
  'evidence.write': '上传和修改证据',
  'jobs.run': '立即运行每日任务',
  'notices.read': '查看和下载通知书',
  'notices.issue': '签发通知书',
  'inspections.read': '查看自查',
  'inspections.write': '填写自查',
  'campaigns.read': '查看专项检查',
  'campaigns.write': '下发专项检查、登记抽查',
  'campaigns.answer': '填写、提交和验收参检单位的自查',
  'training.read': '查看宣传教育培训',
  'training.write': '登记宣传教育培训',
  'duties.read': '查看义务日历',
  'duties.write': '登记定级备案等日期',
  'catalog.read': '查看测评项目录',
} as const;

export type Permission = keyof typeof permissions;
