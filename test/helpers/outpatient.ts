import { domains, itemsForKind, tailor } from '@mlps/controls';
import type { DomainCode, Item, Result, Risk } from '@mlps/controls';

/** An invented small system of level 2, as its evaluator finds it: twelve objects, on which every item of the grade applies to something. */
const objectLines = [
  ['中心机房', 'machine-room', '机房'],
  ['业务网络', 'network', '通信网络'],
  ['互联网边界', 'boundary', '区域边界'],
  ['核心交换机', 'network-device', '网络设备'],
  ['边界防火墙', 'security-device', '安全设备'],
  ['应用服务器', 'server', '服务器'],
  ['数据库服务器', 'server', '服务器'],
  ['预约应用', 'application', '业务应用系统'],
  ['安全管理中心', 'management-center', '安全管理中心'],
  ['制度文档', 'document', '安全管理文档'],
  ['运行记录', 'record', '管理记录'],
  ['信息科人员', 'personnel', '安全相关人员'],
] as const;

/** As one types them: name and kind on each line. */
export const objectsText = objectLines.map(([name, , kind]) => `${name}，${kind}`).join('\n');

export const items = tailor('S2A2G2');
export const domainsInUse = domains.filter(({ code }) => items.some(({ domain }) => domain === code));

/** A cell of the grid. */
export interface Cell {
  readonly object: string;
  readonly item: Item;
}

/** The cells of a security class in the order in which the selection goes on: down each object. */
export function cellsOf(code: DomainCode): Cell[] {
  const own = items.filter(({ domain }) => domain === code);
  return objectLines.flatMap(([object, kind]) => itemsForKind(own, kind).map((item) => ({ object, item })));
}

/** What an evaluator writes down about a cell that does not conform. */
export interface Found {
  readonly result: Exclude<Result, 'conform'>;
  readonly risk: Risk | null;
  /** the record, or why the item does not apply */
  readonly text: string;
  /** what to do; a grave problem needs it */
  readonly advice?: string;
}

/** Who evaluates it. */
export const evaluationBody = '某网络安全测评中心';

/** The one grave problem: the hospital mends it. */
export const grave = {
  object: '核心交换机',
  item: 'L2-CES1-03',
  text: '核心交换机用 Telnet 远程管理，口令明文传输。',
  advice: '在核心交换机上停用 Telnet，改用 SSH，并限定管理地址。',
};

const found: Readonly<Record<string, Found>> = {
  '中心机房 L2-PES1-12': { result: 'partial', risk: 'low', text: '机房没有温湿度记录，夏季靠人工开窗。' },
  '边界防火墙 L2-ABS1-07': { result: 'partial', risk: 'medium', text: '防恶意代码特征库停在半年之前。' },
  [`${grave.object} ${grave.item}`]: { result: 'nonconform', risk: 'high', text: grave.text, advice: grave.advice },
  '应用服务器 L2-CES1-02': { result: 'partial', risk: 'medium', text: '应用服务器没有限制登录失败次数。' },
  '数据库服务器 L2-CES1-02': { result: 'partial', risk: 'medium', text: '数据库服务器没有限制登录失败次数。' },
  '信息科人员 L2-ORS1-03': { result: 'partial', risk: 'low', text: '安全管理员由网络管理员兼任。' },
  '运行记录 L2-CMS1-10': { result: 'notApplicable', risk: null, text: '单位不自行开发软件' },
  '预约应用 L2-CMS1-11': { result: 'notApplicable', risk: null, text: '单位不自行开发软件' },
  '运行记录 L2-CMS1-11': { result: 'notApplicable', risk: null, text: '单位不自行开发软件' },
  '运行记录 L2-MMS1-29': { result: 'partial', risk: 'medium', text: '近一年没有应急演练的记录。' },
};

/** What is there besides conformity; null: it conforms. */
export function foundAt({ object, item }: Cell): Found | null {
  return found[`${object} ${item.id}`] ?? null;
}

/** How each record of a cell that conforms begins. */
export const conformWords = '经核查，{对象}满足 {条款} 的要求。';

/** Every result as it must stand in the end, by object and item: result, risk and text. */
export function expectedResults(): Map<string, string> {
  const cells = domainsInUse.flatMap(({ code }) => cellsOf(code));
  return new Map(
    cells.map((cell) => {
      const { result = 'conform', risk = null, text = conformText(cell) } = foundAt(cell) ?? {};
      return [`${cell.object} ${cell.item.id}`, `${result} ${String(risk)} ${text}`];
    }),
  );
}

function conformText({ object, item }: Cell): string {
  const clause = `${item.clause} ${item.letter}`.trim();
  return conformWords.replace('{对象}', object).replace('{条款}', clause);
}
