import { tailor } from '@mlps/controls';
import type { Evaluation, Finding, Risk } from '@mlps/controls';
import { sampleEvaluation } from './sample-evaluation.js';

/** What a generated report is to be like. */
export interface BigOptions {
  objects: number;
  results: number;
  /** every so-many-th result is a problem */
  problemEvery?: number;
}

const kinds = ['server', 'network-device', 'security-device', 'database', 'application', 'terminal'] as const;
const records = [
  '核查配置文件和运行状态，已按基线启用相应策略，抽查三台设备均与制度要求一致，近六个月的审计记录完整。',
  '访谈管理员并查看设备清单，全网设备型号与登记一致；策略按“源—目的—端口”逐条开放，末条为拒绝，变更有审批记录。',
  '登录验证：连续输错5次后锁定30分钟，空闲10分钟自动退出；口令长度不少于10位，含三类字符，每90天更换。',
  '未启用登录失败处理功能，远程管理仍可使用明文协议；日志只保存在本机，保存时间不足六个月。',
];

/** A level-3 evaluation of many objects and results, as a big system has it. */
export function bigEvaluation({ objects: count, results, problemEvery = 12 }: BigOptions): Evaluation {
  const items = tailor('S3A3G3');
  const objects = Array.from({ length: count }, (_, at) => ({
    id: `o${at}`,
    name: `业务节点${at + 1}号设备`,
    kind: kinds[at % kinds.length]!,
  }));
  const risks: readonly Risk[] = ['medium', 'low', 'low', 'high'];
  const findings = Array.from({ length: results }, (_, at): Finding => {
    const object = objects[at % count]!.id;
    const item = items[(Math.floor(at / count) + at * 7) % items.length]!.id;
    const record = `第${at + 1}条：${records[at % records.length]}${records[(at + 1) % records.length]}`;
    if (at % problemEvery) return { object, item, result: 'conform', record };
    const advice = '启用登录失败处理并改用加密协议管理，日志集中保存不少于六个月，完成后留存配置截图。';
    return { object, item, result: at % 2 ? 'partial' : 'nonconform', record, risk: risks[at % risks.length]!, advice };
  });
  const seen = new Set<string>();
  const unique = findings.filter(({ object, item }) => !seen.has(`${object}|${item}`) && seen.add(`${object}|${item}`));
  const { system, ...rest } = sampleEvaluation();
  return { ...rest, edition: '2025', system: { ...system, grade: 'S3A3G3' }, objects, findings: unique };
}
