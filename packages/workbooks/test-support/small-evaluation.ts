import { tailor } from '@mlps/controls';
import type { Evaluation, Finding } from '@mlps/controls';

/** An invented evaluation of two objects, half done. */
export function smallEvaluation(): Evaluation {
  const items = tailor('S2A2G2');
  const of = (object: string, domain: string, kind: string): Finding[] =>
    items
      .filter((item) => item.domain === domain && item.kinds.some((own) => own === kind))
      .map((item, index) => finding(object, item.id, index));
  return {
    format: 'mlps-evaluation/1',
    system: { name: '综合业务信息系统', grade: 'S2A2G2', extensions: [], organization: '某县人民医院' },
    edition: '2021',
    objects: [
      { id: 'room-1', name: '中心机房', kind: 'machine-room' },
      { id: 'server-1', name: '应用服务器', kind: 'server' },
    ],
    findings: [...of('room-1', 'PES', 'machine-room'), ...of('server-1', 'CES', 'server').slice(0, 8)],
  };
}

function finding(object: string, item: string, index: number): Finding {
  const record = `现场核查第 ${index + 1} 项`;
  if (index % 5 === 3) return { object, item, result: 'notApplicable', record, reason: '没有相应设施' };
  if (index % 5 === 1) return { object, item, result: 'partial', record, risk: 'medium', advice: '补齐记录' };
  return { object, item, result: index % 5 === 2 ? 'nonconform' : 'conform', record };
}
