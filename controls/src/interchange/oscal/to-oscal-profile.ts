import { requireFields } from '../../errors.js';
import { tailor } from '../../catalog/tailor.js';
import type { EvaluatedSystem } from '../../assessment/evaluation.js';
import { uuidOf } from '../uuid.js';
import { metadataOf, prop } from './oscal-shapes.js';
import type { Metadata, OscalOptions } from './oscal-shapes.js';

export interface OscalProfile {
  profile: {
    uuid: string;
    metadata: Metadata;
    imports: { href: string; 'include-controls': { 'with-ids': string[] }[] }[];
    merge: { 'as-is': boolean };
  };
}

export interface OscalProfileOptions extends OscalOptions {
  /** where the OSCAL catalog lies; a file beside the profile by default */
  readonly catalogHref?: string;
}

export const DEFAULT_CATALOG_HREF = 'mlps-catalog.oscal.json';

/**
 * The items that a grade with its extensions needs, as an OSCAL profile over the catalog of {@link toOscalCatalog}.
 * @throws MlpsError `grade.invalid`, `extension.unknown`, `interchange.invalid` for a date that is none
 * @example toOscalProfile({ name: '门诊系统', grade: 'S2A2G2' }, { date: '2026-03-20' }).profile.imports[0]['include-controls'][0]['with-ids'].length // 135
 */
export function toOscalProfile(
  system: Pick<EvaluatedSystem, 'name' | 'grade' | 'extensions'>,
  options: OscalProfileOptions,
): OscalProfile {
  const { grade, extensions = [] } = requireFields('system', system);
  requireFields('options', options);
  const items = tailor(grade, { extensions });
  const named = [grade, ...extensions].join('+');
  const props = [...prop('grade', grade), ...extensions.flatMap((extension) => prop('extension', extension))];
  return {
    profile: {
      uuid: uuidOf(`profile/${named}`),
      metadata: { ...metadataOf(`网络安全等级保护 ${named} 基线`, '1.0.0', options), props },
      imports: [
        {
          href: options.catalogHref ?? DEFAULT_CATALOG_HREF,
          'include-controls': [{ 'with-ids': items.map(({ id }) => id) }],
        },
      ],
      merge: { 'as-is': true },
    },
  };
}
