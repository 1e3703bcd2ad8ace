import { stateTable } from '@mlps/controls/rectification';
import { timestamp } from '../../app-context.js';
import { getNotice } from '../notices/notice.service.js';
import { addHistory } from './history.js';
import { getItem } from './load-items.js';
import { openFromEvaluation } from './open-items.js';
import type { OpenedItems } from './open-items.js';
import type { OpenItemsInput } from './rectification.dto.js';
import { writeColumns } from './store-change.js';
import type { ItemContext } from './store-change.js';
import type { LoadedItem } from './to-domain.js';

/** Open the items of the evaluation on which a notice rests. The day that the notice names decides, for items that run already too. */
export async function openFromNotice(
  context: ItemContext,
  noticeId: string,
  input: OpenItemsInput,
): Promise<OpenedItems> {
  const { notice } = await getNotice(context.em, noticeId);
  const { id: sourceId, deadline, number, evaluationId } = notice;
  const sourceName = `《整改通知书》${number}`;
  const opened = await openFromEvaluation(context, evaluationId, input, { sourceId, sourceName, deadline });
  const items: LoadedItem[] = [];
  for (const item of opened.items) items.push(await bindToNotice(context, item, sourceId, sourceName, deadline));
  return { ...opened, items };
}

async function bindToNotice(
  context: ItemContext,
  item: LoadedItem,
  sourceId: string,
  sourceName: string,
  deadline: string | null,
): Promise<LoadedItem> {
  const { em, app, actor } = context;
  const { row } = item;
  if (row.sourceId === sourceId || !stateTable[row.state].owed) return item;
  const dueDate = deadline !== null && deadline < row.dueDate ? deadline : row.dueDate;
  const before = { sourceId: row.sourceId, dueDate: row.dueDate };
  await writeColumns(context, item, { sourceId, dueDate });
  await addHistory(em, app, actor, row.id, {
    at: timestamp(app),
    by: actor.name,
    role: actor.role,
    action: 'notice',
    from: row.state,
    to: row.state,
    reason: `依据 ${sourceName}`,
    changes: {
      sourceId: {
        from: before.sourceId,
        to: sourceId,
      },
      ...(dueDate === before.dueDate
        ? {}
        : {
            dueDate: {
              from: before.dueDate,
              to: dueDate,
            },
          }),
    },
  });
  return getItem(em, row.id);
}
