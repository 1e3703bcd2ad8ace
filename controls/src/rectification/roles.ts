/** Who acts on a rectification item. `system` is the clock: the job that lets acceptances expire. */
export type Role =
  | 'evaluator'
  | 'leadEvaluator'
  | 'reviewer'
  | 'hospitalManager'
  | 'departmentRectifier'
  | 'viewer'
  | 'superior'
  | 'system';

/**
 * Names of the roles, in the order in which tables list them.
 * @example roleNames.leadEvaluator.zh // '测评组长'
 */
export const roleNames: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = Object.freeze({
  evaluator: { zh: '测评人员', en: 'Evaluator' },
  leadEvaluator: { zh: '测评组长', en: 'Lead evaluator' },
  reviewer: { zh: '审核人员', en: 'Reviewer' },
  hospitalManager: { zh: '单位负责人', en: 'Manager of the unit' },
  departmentRectifier: { zh: '科室整改人', en: 'Rectifier of a department' },
  viewer: { zh: '只读用户', en: 'Viewer' },
  superior: { zh: '上级主管部门', en: 'Superior body' },
  system: { zh: '系统（到期自动）', en: 'System (by the clock)' },
});

/** All roles, in table order. */
export const roles = Object.freeze(Object.keys(roleNames) as Role[]);
