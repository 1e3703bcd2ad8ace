/** State of a rectification item. */
export type RectificationState = 'open' | 'planned' | 'inProgress' | 'submitted' | 'closed' | 'accepted' | 'cancelled';

export interface StateEntry {
  readonly zh: string;
  readonly en: string;
  /** whether the unit still owes something: such items turn overdue and are reminded of */
  readonly owed: boolean;
  /** whether the problem is settled for now; `accepted` is settled without being mended */
  readonly settled: boolean;
}

/**
 * The states of a rectification item, in the order of its life.
 * @example stateTable.submitted.zh // '待复测'
 */
export const stateTable: Readonly<Record<RectificationState, StateEntry>> = Object.freeze({
  open: { zh: '待整改', en: 'Open', owed: true, settled: false },
  planned: { zh: '已计划', en: 'Planned', owed: true, settled: false },
  inProgress: { zh: '整改中', en: 'In progress', owed: true, settled: false },
  submitted: { zh: '待复测', en: 'Submitted for retest', owed: false, settled: false },
  closed: { zh: '已关闭', en: 'Closed', owed: false, settled: true },
  accepted: { zh: '已接受风险', en: 'Risk accepted', owed: false, settled: true },
  cancelled: { zh: '已撤销', en: 'Cancelled', owed: false, settled: true },
});

/** All states, in the order of an item's life. */
export const rectificationStates = Object.freeze(Object.keys(stateTable) as RectificationState[]);
