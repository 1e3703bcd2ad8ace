import {
  approveExtension,
  extensionRoles,
  refuseExtension,
  requestExtension,
  withdrawExtension,
} from '@mlps/controls/rectification';
import type {
  Actor as DomainActor,
  Extension,
  ExtensionResult,
  RectificationItem as DomainItem,
} from '@mlps/controls/rectification';
import { fittingRole } from '../../access/acting-role.js';
import { timestamp } from '../../app-context.js';
import type { Precondition } from '../../operations/operation.js';
import { addHistory } from '../rectification/history.js';
import { getItem, holdItem } from '../rectification/load-items.js';
import { RectificationExtension } from '../rectification/rectification.entity.js';
import { extensionRefused } from '../rectification/refusals.js';
import { requireItemVersion, writeColumns } from '../rectification/store-change.js';
import type { ItemContext } from '../rectification/store-change.js';
import { toDomain } from '../rectification/to-domain.js';
import type { LoadedItem } from '../rectification/to-domain.js';

type Context = ItemContext & { readonly precondition: Precondition };
type Decision = 'approve' | 'refuse' | 'withdraw';

/** Ask for more time: the deadline stays until somebody approves. @throws ApiError `rectification.extension-refused`, `precondition.stale` */
export async function askForTime(
  context: Context,
  id: string,
  ask: { readonly reason: string; readonly newDate: string },
): Promise<LoadedItem> {
  const item = await held(context, id);
  return store(context, item, requestExtension(toDomain(item), ask, actorOf(context, 'request')), 'requestExtension');
}

/** Approve, refuse or take back the waiting request. @throws ApiError `rectification.extension-refused`, `precondition.stale` */
export async function decideOnTime(
  context: Context,
  id: string,
  decision: Decision,
  note: string | null,
): Promise<LoadedItem> {
  const item = await held(context, id);
  return store(context, item, decided(context, toDomain(item), decision, note), `${decision}Extension`);
}

async function held(context: Context, id: string): Promise<LoadedItem> {
  const item = await holdItem(context.em, id);
  requireItemVersion(context.precondition, item);
  return item;
}

function decided(
  context: Context,
  item: DomainItem,
  decision: Decision,
  note: string | null,
): ExtensionResult<DomainItem> {
  if (decision === 'withdraw') return withdrawExtension(item, actorOf(context, 'request'));
  const decide = decision === 'approve' ? approveExtension : refuseExtension;
  return decide(item, { note }, actorOf(context, 'decide'));
}

/** The local user acts in the first role that may. */
function actorOf({ app, actor }: Context, deed: 'request' | 'decide'): DomainActor {
  return {
    by: actor.name,
    role: fittingRole(actor, extensionRoles[deed]) ?? extensionRoles[deed][0]!,
    at: timestamp(app),
  }; // neither list is empty
}

async function store(
  context: Context,
  item: LoadedItem,
  result: ExtensionResult<DomainItem>,
  action: string,
): Promise<LoadedItem> {
  if (!result.ok) throw extensionRefused(result.refusal);
  const { em, app, actor } = context;
  const { row } = item;
  const { extension } = result;
  const waiting = row.extensions?.find(({ status }) => status === 'requested');
  if (waiting) await em.update(RectificationExtension, { id: waiting.id }, decisionOf(extension));
  else await em.insert(RectificationExtension, { id: app.newId(), rectificationItemId: row.id, ...extension });
  const dueDate = result.item.dueDate ?? row.dueDate;
  const before = row.dueDate;
  await writeColumns(context, item, { dueDate });
  await addHistory(em, app, actor, row.id, {
    at: timestamp(app),
    by: actor.name,
    role: actor.role,
    action,
    from: row.state,
    to: row.state,
    reason: extension.note ?? (extension.status === 'requested' ? extension.reason : null),
    changes: {
      extension: {
        from: waiting?.status ?? null,
        to: extension.status,
      },
      ...(dueDate === before
        ? {}
        : {
            dueDate: {
              from: before,
              to: dueDate,
            },
          }),
    },
  });
  return getItem(em, row.id);
}

function decisionOf({ status, decidedBy, decidedAt, note }: Extension): Partial<Extension> {
  return { status, decidedBy, decidedAt, note };
}
