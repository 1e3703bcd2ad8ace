import { campaignAssetFields, unitProfiles, websiteListField } from '@mlps/controls/rectification';
import type { TemplateField, TemplateSection, UnitProfile } from '@mlps/controls/rectification';

/** Names of the parts that every unit answers. */
export interface PartNames {
  readonly assets: string;
  readonly websites: string;
}

/** The form of a unit in parts: what its profile asks, the assets that every unit counts, and its websites. */
export function unitSections(profile: UnitProfile['id'], names: PartNames): readonly TemplateSection[] {
  const own = unitProfiles.find(({ id }) => id === profile);
  return [
    ...(own ? [own.section] : []),
    { id: 'assets', zh: names.assets, en: names.assets, fields: campaignAssetFields },
    { id: 'websites', zh: names.websites, en: names.websites, fields: [websiteListField] },
  ];
}

/** Every field of the form. */
export function unitFields(profile: UnitProfile['id']): readonly TemplateField[] {
  return unitSections(profile, { assets: '', websites: '' }).flatMap(({ fields }) => fields);
}
