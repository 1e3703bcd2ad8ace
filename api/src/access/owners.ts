import type { EntityManager } from 'typeorm';
import { queryBy } from '../database/query-by.js';
import type { Permission } from '../operations/permissions.js';
import type { Owner } from './access.js';
import type { Noun } from './scope.js';

interface NounFacts {
  /** its word in a refusal: the same as the handler uses for an id that does not exist */
  readonly zh: string;
  /** seeing it; who may see it is told that more is forbidden, everybody else that it does not exist */
  readonly read: Permission;
  /** rows of organization_id and, where they narrow further, system_id, evaluation_id, department, account_id */
  readonly sql: string;
}

const ITEM = `COALESCE(i.organization_id, s.organization_id) AS organization_id, i.system_id, i.evaluation_id, i.department
  FROM rectification_items i LEFT JOIN systems s ON s.id = i.system_id`;
const EVALUATION = `s.organization_id, s.id AS system_id, e.id AS evaluation_id
  FROM evaluations e JOIN systems s ON s.id = e.system_id`;
/** What a paper may speak of: the id says which, because ids never repeat. */
const PAPER_SUBJECT = `SELECT ${EVALUATION} WHERE e.id = $1
  UNION ALL SELECT ${EVALUATION} JOIN retests r ON r.evaluation_id = e.id WHERE r.id = $1
  UNION ALL SELECT COALESCE(i.organization_id, s.organization_id), i.system_id, i.evaluation_id
    FROM rectification_items i LEFT JOIN systems s ON s.id = i.system_id WHERE i.id = $1
  UNION ALL SELECT organization_id, NULL, NULL FROM self_inspections WHERE id = $1
  UNION ALL SELECT organization_id, NULL, NULL FROM campaigns WHERE id = $1
  UNION ALL SELECT organization_id, NULL, NULL FROM training_events WHERE id = $1
  UNION ALL SELECT id, NULL, NULL FROM organizations WHERE id = $1`;
const UNIT_ASKED = 'SELECT u.organization_id FROM campaign_units u WHERE u.id = $1';
const UNIT_ISSUED =
  'SELECT c.organization_id FROM campaign_units u JOIN campaigns c ON c.id = u.campaign_id WHERE u.id = $1';

/** Every kind of thing, and how its owner is found in one query. */
export const nouns: Readonly<Record<Noun, NounFacts>> = {
  organization: {
    zh: '单位',
    read: 'organizations.read',
    sql: 'SELECT id AS organization_id FROM organizations WHERE id = $1',
  },
  system: {
    zh: '系统',
    read: 'systems.read',
    sql: 'SELECT organization_id, id AS system_id FROM systems WHERE id = $1',
  },
  evaluation: { zh: '测评', read: 'evaluations.read', sql: `SELECT ${EVALUATION} WHERE e.id = $1` },
  rectificationItem: { zh: '整改项', read: 'rectification.read', sql: `SELECT ${ITEM} WHERE i.id = $1` },
  acceptance: {
    zh: '接受风险',
    read: 'rectification.read',
    sql: `SELECT ${ITEM} JOIN rectification_acceptances a ON a.rectification_item_id = i.id WHERE a.id = $1`,
  },
  retest: {
    zh: '复测',
    read: 'evaluations.read',
    sql: `SELECT ${EVALUATION} JOIN retests r ON r.evaluation_id = e.id WHERE r.id = $1`,
  },
  evidence: {
    zh: '证据',
    read: 'evidence.read',
    sql: `SELECT COALESCE(i.organization_id, t.organization_id, s.organization_id, n.organization_id) AS organization_id,
        COALESCE(i.system_id, s.id) AS system_id, COALESCE(i.evaluation_id, e.id) AS evaluation_id, i.department,
        CASE WHEN l.id IS NULL THEN v.created_by ELSE NULL END AS account_id
      FROM evidence v
      LEFT JOIN evidence_links l ON l.evidence_id = v.id
      LEFT JOIN rectification_items i ON i.id = l.rectification_item_id
      LEFT JOIN systems t ON t.id = i.system_id
      LEFT JOIN findings f ON f.id = l.finding_id
      LEFT JOIN evaluations e ON e.id = f.evaluation_id
      LEFT JOIN systems s ON s.id = e.system_id
      LEFT JOIN training_events n ON n.id = l.training_event_id
      WHERE v.id = $1`,
  },
  reminder: {
    zh: '提醒',
    read: 'rectification.read',
    sql: `SELECT ${ITEM} JOIN reminders r ON r.rectification_item_id = i.id WHERE r.id = $1`,
  },
  notice: {
    zh: '通知书',
    read: 'notices.read',
    sql: `SELECT ${EVALUATION} JOIN notices n ON n.evaluation_id = e.id WHERE n.id = $1`,
  },
  paper: {
    zh: '文书',
    read: 'papers.read',
    sql: 'SELECT organization_id, system_id, evaluation_id FROM papers WHERE id = $1',
  },
  paperSubject: { zh: '文书所述的对象', read: 'papers.read', sql: PAPER_SUBJECT },
  selfInspection: {
    zh: '自查',
    read: 'inspections.read',
    sql: 'SELECT organization_id FROM self_inspections WHERE id = $1',
  },
  trainingEvent: {
    zh: '培训活动',
    read: 'training.read',
    sql: 'SELECT organization_id FROM training_events WHERE id = $1',
  },
  archiveKey: {
    zh: '受信任的密钥',
    read: 'archives.import',
    sql: 'SELECT organization_id FROM archive_keys WHERE id = $1',
  },
  campaign: { zh: '专项检查', read: 'campaigns.read', sql: 'SELECT organization_id FROM campaigns WHERE id = $1' },
  wording: {
    zh: '用语',
    read: 'wordings.read',
    sql: 'SELECT organization_id, owner_id AS account_id FROM wordings WHERE id = $1',
  },
  // a unit that was asked sees what it was asked, once the campaign has gone out
  campaignInvolved: {
    zh: '专项检查',
    read: 'campaigns.read',
    sql: `SELECT organization_id FROM campaigns WHERE id = $1
      UNION SELECT u.organization_id FROM campaign_units u JOIN campaigns c ON c.id = u.campaign_id
      WHERE c.id = $1 AND c.state <> 'draft'`,
  },
  campaignUnit: { zh: '参检单位记录', read: 'campaigns.read', sql: `${UNIT_ASKED} UNION ${UNIT_ISSUED}` },
  campaignUnitAsked: { zh: '参检单位记录', read: 'campaigns.read', sql: UNIT_ASKED },
  campaignUnitIssued: { zh: '参检单位记录', read: 'campaigns.read', sql: UNIT_ISSUED },
};

interface OwnerRow {
  organization_id: string | null;
  system_id?: string | null;
  evaluation_id?: string | null;
  department?: string | null;
  account_id?: string | null;
}

/** The owners of a thing; none when it does not exist. */
export async function ownersOf(em: EntityManager, noun: Noun, id: string): Promise<Owner[]> {
  const rows = await queryBy<OwnerRow>(em, nouns[noun].sql, id);
  return rows.map((row) => ({
    organizationId: row.organization_id,
    ...('system_id' in row ? { systemId: row.system_id } : {}),
    ...('evaluation_id' in row ? { evaluationId: row.evaluation_id } : {}),
    ...('department' in row ? { department: row.department } : {}),
    ...('account_id' in row ? { accountId: row.account_id } : {}),
  }));
}
