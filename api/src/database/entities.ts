import type { EntitySchema } from 'typeorm';
import { Account } from '../features/accounts/account.entity.js';
import { AcceptanceRow } from '../features/acceptances/acceptance.entity.js';
import { ArchiveBase, ArchiveImport, TrustedKey } from '../features/archive/archive.entity.js';
import { BookRow, ColumnMappingRow, RectificationReport } from '../features/books/book.entity.js';
import { AuditEntry, AuditHead } from '../features/audit/audit.entity.js';
import { Campaign, CampaignUnitRow, SpotCheckRow } from '../features/campaigns/campaign.entity.js';
import { FieldEncryption } from '../features/contact-protection/field-encryption.entity.js';
import { DutyFactsRow } from '../features/duties/duty-facts.entity.js';
import { EvaluationRow } from '../features/evaluations/evaluation.entity.js';
import { EvidenceLink, EvidenceRevision, EvidenceRow } from '../features/evidence/evidence.entity.js';
import { storedFileSchema } from '../features/files/stored-file.entity.js';
import { FindingVersion } from '../features/findings/finding-version.entity.js';
import { FindingRow } from '../features/findings/finding.entity.js';
import { NoticeRow } from '../features/notices/notice.entity.js';
import { ObjectRow } from '../features/objects/object.entity.js';
import { Organization } from '../features/organizations/organization.entity.js';
import { PaperJobRow } from '../features/papers/jobs/paper-job.entity.js';
import { PaperStyleRow } from '../features/papers/style/paper-style.entity.js';
import { NumberSeries, PaperFile, PaperRow } from '../features/papers/paper.entity.js';
import { RectificationHistory } from '../features/rectification/history.entity.js';
import {
  RectificationExtension,
  RectificationItem,
  RectificationTarget,
} from '../features/rectification/rectification.entity.js';
import { RectificationSettings } from '../features/rectification/settings.entity.js';
import { ReminderMark, ReminderRow } from '../features/reminders/reminder.entity.js';
import { RetestEntryRow, RetestRow } from '../features/retests/retest.entity.js';
import { EvaluationRound, FindingConfirmation } from '../features/rounds/round.entity.js';
import { RoleAssignment } from '../features/roles/role-assignment.entity.js';
import { SecurityPolicyRow } from '../features/policy/policy.entity.js';
import { SessionRow } from '../features/sessions/session.entity.js';
import { TokenRow } from '../features/tokens/token.entity.js';
import { SelfInspection } from '../features/self-inspections/self-inspection.entity.js';
import { System } from '../features/systems/system.entity.js';
import { TrainingEventRow } from '../features/training/training-event.entity.js';
import { WordingRow } from '../features/wordings/wording.entity.js';
import { IdempotencyKey } from '../http/idempotency.entity.js';
import type { Dialect } from './dialect.js';

const decorated = [
  Organization,
  System,
  EvaluationRow,
  ObjectRow,
  FindingRow,
  FindingVersion,
  WordingRow,
  RectificationItem,
  RectificationTarget,
  RectificationExtension,
  RectificationHistory,
  RectificationSettings,
  AcceptanceRow,
  RetestRow,
  RetestEntryRow,
  EvidenceRow,
  EvidenceRevision,
  EvidenceLink,
  ReminderRow,
  ReminderMark,
  NumberSeries,
  NoticeRow,
  PaperRow,
  PaperFile,
  PaperJobRow,
  PaperStyleRow,
  SelfInspection,
  TrainingEventRow,
  Campaign,
  CampaignUnitRow,
  SpotCheckRow,
  DutyFactsRow,
  EvaluationRound,
  FindingConfirmation,
  BookRow,
  ColumnMappingRow,
  RectificationReport,
  TrustedKey,
  ArchiveImport,
  ArchiveBase,
  IdempotencyKey,
  Account,
  SessionRow,
  RoleAssignment,
  TokenRow,
  SecurityPolicyRow,
  FieldEncryption,
  AuditEntry,
  AuditHead,
];

/** Every table of the service. */
export function entitiesFor(dialect: Dialect): (Function | EntitySchema)[] {
  return [...decorated, storedFileSchema(dialect)];
}
