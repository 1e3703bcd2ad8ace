import type { Kind } from '@mlps/controls';
import { bareText } from './bare-text.js';

/** Words in an object's name that tell its kind; the first that fits wins, so the narrow ones stand first. */
const byName: readonly (readonly [Kind, RegExp])[] = [
  ['machine-room', /机房/],
  ['data', /数据资源|业务数据|个人信息|数据备份|配置数据|审计数据|鉴别数据/],
  ['mobile-app', /app$|移动应用|小程序/],
  ['mobile-terminal', /移动终端|手机|平板|pda/],
  ['wireless-device', /无线|wifi|wlan|ap$/],
  ['cloud-platform', /云平台|云管平台|云计算平台|虚拟化平台|宿主机|vcenter|openstack/],
  ['iot-gateway', /感知网关|物联网关/],
  ['iot-node', /感知节点|传感器/],
  ['ics-device', /plc|rtu|dcs|控制设备|工控/],
  [
    'database',
    /数据库(?!服务器|主机|审计|防火墙|堡垒)|oracle|mysql|sqlserver|postgres|达梦|金仓|人大金仓|mongodb|redis|mariadb|db2|kingbase|oceanbase/,
  ],
  ['middleware', /中间件|tomcat|weblogic|nginx|apache|iis|websphere|jboss|东方通/],
  ['crypto-product', /密码机|加密机|签名验签|ukey|密码产品/],
  [
    'security-device',
    /防火墙|waf|ips|ids|入侵防御|入侵检测|堡垒机|网闸|安全网关|vpn|日志审计|数据库审计|审计系统|抗ddos|上网行为|防毒墙|漏洞扫描|安全隔离|态势感知|准入/,
  ],
  ['network-device', /交换机|路由器|负载均衡|核心交换|接入交换|汇聚/],
  ['storage', /存储|nas|san$|磁盘阵列/],
  ['terminal', /终端|办公电脑|工作站|pc机?|客户端|笔记本|管理机/],
  ['server', /服务器|主机|server|linux|centos|windows|虚拟机|麒麟|统信|ubuntu|redhat|euler/],
  ['management-software', /网管|管理软件|备份软件|杀毒|防病毒|终端管理|桌面管理/],
  ['boundary', /边界/],
  ['network', /通信网络|网络架构/],
  ['management-center', /管理中心/],
  ['personnel', /人员/],
  ['document', /制度|机构|建设管理|文档/],
  ['record', /运维管理|记录/],
  ['application', /应用|系统|平台|网站|门户|his|lis|pacs|emr|erp|oa/],
];

/** Kind that a security class stands for when the name says nothing. */
const byDomain: Readonly<Record<string, Kind>> = {
  安全物理环境: 'machine-room',
  安全通信网络: 'network',
  安全区域边界: 'boundary',
  安全计算环境: 'server',
  安全管理中心: 'management-center',
  安全管理制度: 'document',
  安全管理机构: 'document',
  安全管理人员: 'personnel',
  安全建设管理: 'document',
  安全运维管理: 'record',
};

/** Control points that only data objects are asked about. */
const dataPoints = /^(数据完整性|数据保密性|数据备份恢复|剩余信息保护|个人信息保护)$/;

/**
 * Guess what an object is, from its name, else from its class and control points. The user may correct it.
 * @param domain security class of its sheet, in Chinese
 * @example guessKind('核心交换机-主', '安全计算环境', []) // 'network-device'
 */
export function guessKind(name: string, domain: string | null, points: readonly string[]): Kind {
  const bare = bareText(name);
  const inName = byName.find(([, words]) => words.test(bare))?.[0];
  if (domain !== null && domain !== '安全计算环境') return fits(inName, domain) ? inName! : byDomain[domain]!;
  if (inName) return inName;
  const known = points.map(bareText).filter(Boolean);
  if (known.length > 0 && known.every((point) => dataPoints.test(point))) return 'data';
  return domain === null ? 'application' : byDomain[domain]!;
}

/** Outside 安全计算环境 the class says more than a word in the name, except for the kinds that live there. */
function fits(kind: Kind | undefined, domain: string): boolean {
  const allowed: Readonly<Record<string, readonly Kind[]>> = {
    安全通信网络: ['network', 'cloud-platform', 'network-device', 'security-device'],
    安全区域边界: ['boundary', 'security-device', 'network-device', 'wireless-device', 'cloud-platform', 'iot-gateway'],
    安全管理中心: ['management-center', 'management-software', 'cloud-platform', 'security-device'],
  };
  return kind !== undefined && (allowed[domain]?.includes(kind) ?? false);
}
