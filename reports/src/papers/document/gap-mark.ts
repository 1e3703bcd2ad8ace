/** Ends every remark that a chapter's content was not entered. */
export const GAP_MARK = '尚未录入，见“数据缺口说明”';
