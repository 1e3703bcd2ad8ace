import type { RectificationItem as DomainItem } from '@mlps/controls/rectification';
import { today } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { getOrganization } from '../organizations/organization.service.js';
import { getSystem } from '../systems/system.service.js';
import { mergeIntoScope } from './merge-into-scope.js';
import type { Opening } from './merge-into-scope.js';
import type { RectificationInput } from './rectification.dto.js';
import { deadlines, effectiveSettings } from './settings.js';
import type { ItemContext } from './store-change.js';
import type { LoadedItem } from './to-domain.js';

/**
 * Open one item by hand: what an authority's notice names, or a weakness the unit found itself.
 * @throws ApiError `rectification.no-scope`, `resource.not-found`
 */
export async function createItem(context: ItemContext, input: RectificationInput): Promise<LoadedItem> {
  const { em, app } = context;
  const { origin, title, advice = null, risk = null, hazard = false } = input;
  const { owner = null, department = null, dueDate = null } = input;
  const scope = await scopeOf(context, input);
  const key = `own:${app.newId()}`;
  const item: DomainItem = {
    key,
    requirement: null,
    title,
    advice,
    findings: [],
    origin,
    risk,
    hazard,
    state: 'open',
    plan: null,
    owner,
    department,
    dueDate,
    evidence: [],
    submittedBy: null,
    acceptance: null,
    reopenedBy: null,
    extensions: [],
    objects: [
      {
        object: key,
        name: title.slice(0, LONGEST_NAME),
        fixed: false,
      },
    ],
  };
  const dueDateOf = deadlines(await effectiveSettings(em), today(app));
  const opening = { evaluationId: null, origin, sourceId: null, sourceName: input.sourceName, dueDate: dueDateOf };
  const { items } = await mergeIntoScope(context, { scope, ...opening }, [item]);
  return items.get(key)!; // just made
}

const LONGEST_NAME = 500;

async function scopeOf({ em }: ItemContext, input: RectificationInput): Promise<Opening['scope']> {
  const { systemId, organizationId } = input;
  if ((systemId === undefined) === (organizationId === undefined))
    throw new ApiError('rectification.no-scope', 'systemId 和 organizationId 须给出一个，且只给一个');
  if (systemId !== undefined) return { systemId: (await getSystem(em, systemId)).id };
  return { organizationId: (await getOrganization(em, organizationId!)).id }; // one of the two is there
}
