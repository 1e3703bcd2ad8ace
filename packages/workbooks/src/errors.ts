/**
 * Codes of every reason why a file cannot be read as a workbook, with what is wrong and what to do.
 * Callers branch on the code, never on the sentence. `{…}` stands for a value given with the error.
 */
export const workbookErrors = {
  'workbook.empty': ['文件是空的', '请重新导出或重新复制文件'],
  'workbook.missing': ['找不到文件或没有读取权限（{why}）', '请检查路径'],
  'workbook.too-large': ['文件有 {size} MB，超过上限 {limit} MB', '请删去图片或拆成几个文件'],
  'workbook.not-a-workbook': [
    '这不是电子表格（内容是{what}）',
    '请给出 .xlsx、.xls、.et、.ods 或 .csv 文件；改扩展名不能转换格式，请在 Excel 或 WPS 中另存为 .xlsx',
  ],
  'workbook.encrypted': ['工作簿有打开密码，无法读取', '请在 Excel 或 WPS 中取消打开密码后另存，再导入'],
  'workbook.damaged': ['文件已损坏或不完整（{why}）', '请重新下载或复制，并用 Excel 或 WPS 打开确认后另存'],
  'workbook.bomb': ['文件解压后过大（{why}），按压缩炸弹拒绝', '请用 Excel 或 WPS 打开，删去多余内容后另存'],
  'workbook.unsafe-xml': [
    '文件内的 {part} 带有文档类型或实体声明，正常的电子表格不会有，已拒绝',
    '请在 Excel 或 WPS 中新建工作簿，复制内容后另存',
  ],
  'workbook.unsafe-name': ['压缩包内有不安全的文件名（{name}），已拒绝', '请在 Excel 或 WPS 中另存为新文件'],
  'workbook.too-many-sheets': ['工作簿有 {count} 张工作表，超过上限 {limit} 张', '请拆成几个文件'],
  'workbook.too-many-rows': [
    '工作表“{sheet}”有 {count} 行，超过上限 {limit} 行',
    '请删去表下方的多余行，或拆成几个文件',
  ],
  'workbook.too-many-columns': ['工作表“{sheet}”用到第 {count} 列，超过上限 {limit} 列', '请删去表右侧的多余列'],
  'workbook.too-many-cells': ['工作簿的单元格超过上限 {limit} 个', '请删去多余的行列，或拆成几个文件'],
  'workbook.time-out': ['读取超过 {seconds} 秒，已停止', '请删去多余内容后另存，或拆成几个文件'],
  'workbook.out-of-memory': ['读取所需内存超过上限，已停止', '请删去多余内容后另存，或拆成几个文件'],
  'workbook.no-sheet': ['工作簿里没有可读的工作表', '请确认文件不是只有图表或宏'],
  'workbook.no-records': [
    '没有找到任何记录表：各工作表都没有含“控制点”“测评项”“符合情况”的表头{note}',
    '如果版式不同，请给出列对应关系（哪一列是什么）',
  ],
  'workbook.not-ours': [
    '这不是本工具导出的{what}：找不到隐藏的编号',
    '请使用导出的文件填写；其他来源的记录表请用“导入”',
  ],
  'workbook.notice-book': ['这是整改通知书所附的整改清单，不是测评记录表', '请在该通知书的“导入整改清单”中上传'],
  'workbook.other-evaluation': ['这本工作簿属于另一个测评（{found}），当前是 {expected}', '请选择对应的系统后再导入'],
  'workbook.not-clean': [
    '不能整本应用：{conflicting} 行冲突未决定，{refused} 行被拒绝，{overtaken} 行在预览之后又被他人修改',
    '请先处理这些行，或选择只应用没有问题的行',
  ],
  'workbook.bad-mapping': ['列对应关系有误：{why}', '请改正后重试'],
} as const satisfies Record<string, readonly [what: string, remedy: string]>;

export type WorkbookErrorCode = keyof typeof workbookErrors;

/** A file that cannot be read: a stable code, what is wrong, and what to do, in Chinese. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  /** what to do, as a sentence of its own */
  readonly remedy: string;

  constructor(
    readonly code: WorkbookErrorCode,
    readonly values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    const [what, remedy] = workbookErrors[code];
    super(`${fill(what, values)}；${remedy}`, options);
    this.remedy = remedy;
  }
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));
}
