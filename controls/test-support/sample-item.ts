import type { Acceptance } from '../src/rectification/acceptance.js';
import type { MoveContext } from '../src/rectification/move-context.js';
import type { RectificationItem } from '../src/rectification/item.js';

/** A sound acceptance of 2026-03-05. */
export const sampleAcceptance: Acceptance = {
  reason: '厂商确认升级会中断业务',
  measures: ['服务器与数据库管理分岗', '只允许业务服务器连接', '强口令并开启审计'],
  residualRisk: '低：仅内网可达',
  requestedBy: '信息科甲',
  approver: '分管领导乙',
  approvedOn: '2026-03-05',
  expiry: '2026-12-31',
};

/** A rectification item on two objects; state `open` unless told. */
export function sampleItem(change: Partial<RectificationItem> = {}): RectificationItem {
  return {
    key: 'L2-CES1-15',
    requirement: 'L2-CES1-15',
    title: '漏洞修补',
    advice: null,
    findings: [
      { object: 'db-1', item: 'L2-CES1-15' },
      { object: 'srv-1', item: 'L2-CES1-15' },
    ],
    objects: [
      { object: 'db-1', name: '数据库', fixed: false },
      { object: 'srv-1', name: '应用服务器', fixed: false },
    ],
    state: 'open',
    origin: 'evaluation',
    risk: 'medium',
    hazard: false,
    plan: null,
    owner: null,
    department: null,
    dueDate: null,
    evidence: [],
    submittedBy: null,
    acceptance: null,
    reopenedBy: null,
    extensions: [],
    ...change,
  };
}

/** A context that passes every gate of every move on {@link readyItem}. */
export const fullContext: MoveContext = {
  role: 'leadEvaluator',
  by: '丙',
  at: '2026-03-05T10:00:00+08:00',
  reason: '说明',
  plan: { measures: '安装补丁并复核', milestones: [{ title: '测试', date: '2026-03-20' }], costYuan: 0 },
  owner: '甲',
  department: '信息科',
  dueDate: '2026-03-31',
  evidence: ['e-1'],
  retest: [
    { object: 'db-1', outcome: 'fixed', record: '版本已更新' },
    { object: 'srv-1', outcome: 'fixed', record: '补丁已安装' },
  ],
  acceptance: sampleAcceptance,
  origin: '2027 年测评',
};

/** An item on which every move of its state passes its gates with {@link fullContext}. */
export function readyItem(change: Partial<RectificationItem> = {}): RectificationItem {
  const accepted = change.state === 'accepted';
  return sampleItem({
    plan: fullContext.plan!,
    owner: '甲',
    dueDate: '2026-03-31',
    submittedBy: '甲',
    acceptance: accepted ? { ...sampleAcceptance, expiry: '2026-03-04' } : null,
    ...change,
  });
}
