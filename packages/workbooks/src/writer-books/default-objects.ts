import { domains, extensions, tailor } from '@mlps/controls';
import type { EvaluatedObject, Extension } from '@mlps/controls';

const devices: readonly EvaluatedObject[] = [
  { id: 'network-device', name: '网络设备', kind: 'network-device' },
  { id: 'security-device', name: '安全设备', kind: 'security-device' },
  { id: 'server', name: '服务器', kind: 'server' },
  { id: 'database', name: '数据库', kind: 'database' },
  { id: 'middleware', name: '中间件', kind: 'middleware' },
  { id: 'application', name: '业务应用系统', kind: 'application' },
  { id: 'data', name: '重要业务数据', kind: 'data' },
  { id: 'terminal', name: '终端', kind: 'terminal' },
];

const kindOfDomain: Readonly<Record<string, string>> = {
  PES: 'machine-room',
  CNS: 'network',
  ABS: 'boundary',
  SMC: 'management-center',
  HRS: 'personnel',
  MMS: 'record',
};

const extensionNames: Readonly<Record<Extension, string>> = {
  cloud: '云扩展',
  mobile: '移动互联扩展',
  iot: '物联网扩展',
  ics: '工控扩展',
};

/**
 * Objects of a blank book, as evaluators lay theirs out: one for each class, one for each usual kind of device under 安全计算环境, and one for
 * each class of an extension. Together they carry every item of the grade.
 */
export function defaultObjects(grade: string, chosen: readonly Extension[]): EvaluatedObject[] {
  const items = tailor(grade, { extensions: chosen });
  const general = domains.flatMap(({ code, zh }) => {
    if (!items.some((item) => item.part === 'general' && item.domain === code)) return [];
    return code === 'CES' ? devices : [{ id: code.toLowerCase(), name: zh, kind: kindOfDomain[code] ?? 'document' }];
  });
  const extended = extensions.flatMap((part) =>
    domains
      .filter(({ code }) => items.some((item) => item.part === part && item.domain === code))
      .map(({ code, zh }) => ({
        id: `${code.toLowerCase()}-${part}`,
        name: `${zh}${extensionNames[part]}`,
        kind: kindOfDomain[code] ?? (code === 'CES' ? 'application' : 'document'),
      })),
  );
  return [...general, ...extended];
}
