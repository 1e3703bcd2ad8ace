import type { Kind } from './types.js';

/**
 * Names of the kinds of object, in the order in which reports list them.
 * @example kindNames['machine-room'].zh // '机房'
 */
export const kindNames: Readonly<Record<Kind, { readonly zh: string; readonly en: string }>> = Object.freeze({
  'machine-room': { zh: '机房', en: 'Machine room' },
  network: { zh: '通信网络', en: 'Communication network' },
  boundary: { zh: '区域边界', en: 'Area boundary' },
  'network-device': { zh: '网络设备', en: 'Network device' },
  'security-device': { zh: '安全设备', en: 'Security device' },
  server: { zh: '服务器', en: 'Server' },
  storage: { zh: '存储设备', en: 'Storage' },
  terminal: { zh: '终端', en: 'Terminal' },
  database: { zh: '数据库管理系统', en: 'Database' },
  middleware: { zh: '中间件', en: 'Middleware' },
  'management-software': { zh: '系统管理软件', en: 'Management software' },
  application: { zh: '业务应用系统', en: 'Application' },
  data: { zh: '数据资源', en: 'Data' },
  'crypto-product': { zh: '密码产品', en: 'Cryptographic product' },
  'management-center': { zh: '安全管理中心', en: 'Security management centre' },
  document: { zh: '安全管理文档', en: 'Management documents' },
  record: { zh: '管理记录', en: 'Management records' },
  personnel: { zh: '安全相关人员', en: 'Personnel' },
  'cloud-platform': { zh: '云计算平台', en: 'Cloud platform' },
  'wireless-device': { zh: '无线接入设备', en: 'Wireless access device' },
  'mobile-terminal': { zh: '移动终端', en: 'Mobile terminal' },
  'mobile-app': { zh: '移动应用', en: 'Mobile application' },
  'iot-node': { zh: '感知节点', en: 'Sensing node' },
  'iot-gateway': { zh: '感知网关', en: 'IoT gateway' },
  'ics-device': { zh: '工业控制设备', en: 'Industrial control device' },
});

/** All kinds, in report order. */
export const kinds = Object.freeze(Object.keys(kindNames) as Kind[]);

/**
 * Name of a kind; a kind that the catalog does not know is shown as it was written.
 * @example kindName('server', 'zh') // '服务器'
 */
export function kindName(kind: string, language: 'zh' | 'en' = 'zh'): string {
  return Object.hasOwn(kindNames, kind) ? kindNames[kind as Kind][language] : kind;
}
