import { unexpected } from '../errors.js';
import { count, shouldBeYes } from './common-fields.js';
import type { TemplateField, TemplateSection } from './template-types.js';

/** Requirements that a campaign sets for one kind of unit (R4). */
export interface UnitProfile {
  readonly id: 'large' | 'small';
  readonly zh: string;
  readonly en: string;
  readonly section: TemplateSection;
}

const wireless: TemplateField = shouldBeYes(
  'wirelessAuthentication',
  '无线网络是否实行用户认证管理',
  'Do wireless users have to sign in?',
  ['无线网络没有用户认证', 'Wireless without sign-in', '使用有认证管理功能的无线设备，实名接入', 'medium'],
);
const reachableContact: TemplateField = shouldBeYes(
  'contactNamed',
  '是否明确网络安全责任人和联系方式',
  'Is a responsible person named?',
  ['未明确网络安全责任人', 'No responsible person', '明确责任人和联系方式并报上级备案', 'low'],
);

/**
 * The two profiles of a campaign over units with large and small networks.
 * @example unitProfiles.map((profile) => profile.id) // ['large', 'small']
 */
export const unitProfiles: readonly UnitProfile[] = Object.freeze([
  {
    id: 'large',
    zh: '信息点较多或网络较复杂的单位',
    en: 'Units with many access points or a complex network',
    section: {
      id: 'profile',
      zh: '专项要求（大型网络）',
      en: 'Requirements for large networks',
      fields: [
        shouldBeYes('auditSystem', '是否部署安全审计系统', 'Is there an audit system?', [
          '没有安全审计系统',
          'No audit system',
          '部署安全审计系统，日志至少保存六个月',
          'high',
        ]),
        shouldBeYes('auditCoversAll', '审计是否覆盖全部有线、无线上网设备', 'Does the audit cover every device?', [
          '安全审计未覆盖全部上网设备',
          'The audit does not cover every device',
          '把遗漏的有线、无线设备纳入审计',
          'medium',
        ]),
        shouldBeYes('auditConnected', '审计数据是否按要求接入主管部门平台', 'Is the audit connected as required?', [
          '审计数据未按要求接入',
          'The audit is not connected',
          '按主管部门要求完成对接',
          'medium',
        ]),
        wireless,
        reachableContact,
      ],
    },
  },
  {
    id: 'small',
    zh: '信息点较少、网络单一的单位',
    en: 'Units with few access points and a simple network',
    section: {
      id: 'profile',
      zh: '专项要求（小型网络）',
      en: 'Requirements for small networks',
      fields: [
        shouldBeYes('addressBinding', '有线计算机是否做 IP 与 MAC 地址绑定', 'Are IP and MAC addresses bound?', [
          '没有做 IP 与 MAC 地址绑定',
          'IP and MAC addresses are not bound',
          '在路由器上绑定全部有线计算机，登记对应关系',
          'medium',
        ]),
        shouldBeYes('translationRecorded', '地址转换的对应关系是否可查', 'Can address translation be traced?', [
          '地址转换对应关系不可查',
          'Address translation cannot be traced',
          '保存地址转换记录，至少六个月',
          'medium',
        ]),
        wireless,
        reachableContact,
      ],
    },
  },
] satisfies UnitProfile[]);

/** What a campaign counts over all units; every unit answers the same fields. */
export const campaignAssetFields: readonly TemplateField[] = Object.freeze([
  count('websites', '自建网站', 'Websites of one’s own', '个'),
  count('rentedSpaces', '租用网站空间', 'Rented web spaces', '个'),
  count('metropolitanNetworks', '城域网', 'Metropolitan networks', '个'),
  count('platforms', '服务平台', 'Service platforms', '个'),
  count('accessPoints', '信息点', 'Access points', '个'),
  count('computers', '接入互联网的计算机', 'Computers on the internet'),
]);

/** What is to become of a website: closed, merged, moved to a stronger host, or kept. */
export const websiteListField: TemplateField = {
  id: 'websiteList',
  type: 'list',
  zh: '网站处置',
  en: 'What becomes of each website',
  columns: [
    { id: 'name', type: 'text', zh: '网站名称', en: 'Name', required: true },
    {
      id: 'disposition',
      type: 'choice',
      zh: '处置',
      en: 'Disposition',
      required: true,
      choices: [
        { id: 'keep', zh: '保留', en: 'Keep' },
        { id: 'close', zh: '关闭', en: 'Close' },
        { id: 'merge', zh: '合并', en: 'Merge' },
        { id: 'move', zh: '迁移托管', en: 'Move' },
      ],
    },
    { id: 'dueDate', type: 'date', zh: '完成期限', en: 'Due' },
  ],
};

/**
 * The profile that fits a unit by its access points. The border is a default of this product; the superior sets it.
 * @example profileFor(300).id // 'large'
 */
export function profileFor(accessPoints: number, largeFrom = 100): UnitProfile {
  for (const [name, count] of Object.entries({ accessPoints, largeFrom }))
    if (typeof count !== 'number') throw unexpected('argument.invalid', name, 'a number', count);
  return unitProfiles[accessPoints >= largeFrom ? 0 : 1]!;
}
