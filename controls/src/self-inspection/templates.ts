import { requireFields, requireEntries } from '../errors.js';
import { bureauTemplate } from './bureau-template.js';
import { governmentTemplate } from './government-template.js';
import type { InspectionTemplate, TemplateField } from './template-types.js';
import { townTemplate } from './town-template.js';

/**
 * The shipped templates of self-inspection; a unit may use one of its own of the same shape.
 * @example inspectionTemplates.find((template) => template.id === 'government').sections.length // 5
 */
export const inspectionTemplates: readonly InspectionTemplate[] = Object.freeze([
  townTemplate,
  governmentTemplate,
  bureauTemplate,
]);

/** Every field of a template, in the order of the form. */
export function fieldsOf(template: InspectionTemplate): readonly TemplateField[] {
  const { opening, sections, closing } = requireFields('template', template);
  requireFields('opening', opening);
  requireEntries('sections', sections);
  requireEntries('closing', closing);
  return [opening, ...sections, ...closing].flatMap(({ fields }) => fields);
}
