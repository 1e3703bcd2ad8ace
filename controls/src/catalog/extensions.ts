import type { Extension, Part } from './types.js';

/** The four extensions in the standard's order: cloud, mobile, internet of things, industrial control. */
export const extensions: readonly Extension[] = Object.freeze(['cloud', 'mobile', 'iot', 'ics'] as const);

/** Names of the parts of the standard. */
export const partNames: Readonly<Record<Part, { readonly zh: string; readonly en: string }>> = Object.freeze({
  general: { zh: '安全通用要求', en: 'General requirements' },
  cloud: { zh: '云计算安全扩展要求', en: 'Cloud computing extension' },
  mobile: { zh: '移动互联安全扩展要求', en: 'Mobile internet extension' },
  iot: { zh: '物联网安全扩展要求', en: 'Internet of things extension' },
  ics: { zh: '工业控制系统安全扩展要求', en: 'Industrial control extension' },
});
