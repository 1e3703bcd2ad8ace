import { CreateTables1795477200000 as CreateTablesPostgres } from './postgres/1795477200000-create-tables.js';
import { CreateTables1795477200000 as CreateTablesSqlite } from './sqlite/1795477200000-create-tables.js';
import { CreateTracking1795491000000 as CreateTrackingPostgres } from './postgres/1795491000000-create-tracking.js';
import { CreateTracking1795491000000 as CreateTrackingSqlite } from './sqlite/1795491000000-create-tracking.js';
import { AddRectificationLifeCycle1795494600000 as AddRectificationLifeCyclePostgres } from './postgres/1795494600000-add-rectification-life-cycle.js';
import { AddRectificationLifeCycle1795494600000 as AddRectificationLifeCycleSqlite } from './sqlite/1795494600000-add-rectification-life-cycle.js';
import { CreateEvidenceAndReminders1795494660000 as CreateEvidenceAndRemindersPostgres } from './postgres/1795494660000-create-evidence-and-reminders.js';
import { CreateEvidenceAndReminders1795494660000 as CreateEvidenceAndRemindersSqlite } from './sqlite/1795494660000-create-evidence-and-reminders.js';
import { LinkEvidenceToTraining1795866000000 as LinkEvidenceToTrainingPostgres } from './postgres/1795866000000-link-evidence-to-training.js';
import { LinkEvidenceToTraining1795866000000 as LinkEvidenceToTrainingSqlite } from './sqlite/1795866000000-link-evidence-to-training.js';
import { AddFindingReview1795866600000 as AddFindingReviewPostgres } from './postgres/1795866600000-add-finding-review.js';
import { AddFindingReview1795866600000 as AddFindingReviewSqlite } from './sqlite/1795866600000-add-finding-review.js';
import { CreateAccounts1795867000000 as CreateAccountsPostgres } from './postgres/1795867000000-create-accounts.js';
import { CreateAccounts1795867000000 as CreateAccountsSqlite } from './sqlite/1795867000000-create-accounts.js';
import { AddSearchKeys1795872000000 as AddSearchKeysPostgres } from './postgres/1795872000000-add-search-keys.js';
import { AddSearchKeys1795872000000 as AddSearchKeysSqlite } from './sqlite/1795872000000-add-search-keys.js';
import { CreateBooks1795867200000 as CreateBooksPostgres } from './postgres/1795867200000-create-books.js';
import { CreateBooks1795867200000 as CreateBooksSqlite } from './sqlite/1795867200000-create-books.js';
import { CreateAuditLog1795873200000 as CreateAuditLogPostgres } from './postgres/1795873200000-create-audit-log.js';
import { CreateAuditLog1795873200000 as CreateAuditLogSqlite } from './sqlite/1795873200000-create-audit-log.js';
import { CreatePapers1795876800000 as CreatePapersPostgres } from './postgres/1795876800000-create-papers.js';
import { CreatePapers1795876800000 as CreatePapersSqlite } from './sqlite/1795876800000-create-papers.js';
import { DropEvidenceCrc1795880400000 as DropEvidenceCrcPostgres } from './postgres/1795880400000-drop-evidence-crc.js';
import { DropEvidenceCrc1795880400000 as DropEvidenceCrcSqlite } from './sqlite/1795880400000-drop-evidence-crc.js';
import { CreatePaperStyles1795881600000 as CreatePaperStylesPostgres } from './postgres/1795881600000-create-paper-styles.js';
import { CreatePaperStyles1795881600000 as CreatePaperStylesSqlite } from './sqlite/1795881600000-create-paper-styles.js';
import { CreateArchives1795900000000 as CreateArchivesPostgres } from './postgres/1795900000000-create-archives.js';
import { CreateArchives1795900000000 as CreateArchivesSqlite } from './sqlite/1795900000000-create-archives.js';
import { AddObjectFacts1795903000000 as AddObjectFactsPostgres } from './postgres/1795903000000-add-object-facts.js';
import { AddObjectFacts1795903000000 as AddObjectFactsSqlite } from './sqlite/1795903000000-add-object-facts.js';
import { ProtectContacts1795906600000 as ProtectContactsPostgres } from './postgres/1795906600000-protect-contacts.js';
import { ProtectContacts1795906600000 as ProtectContactsSqlite } from './sqlite/1795906600000-protect-contacts.js';
import { CreatePaperJobs1795913800000 as CreatePaperJobsPostgres } from './postgres/1795913800000-create-paper-jobs.js';
import { CreatePaperJobs1795913800000 as CreatePaperJobsSqlite } from './sqlite/1795913800000-create-paper-jobs.js';

/** Migrations in the order in which they run, one list per database, because their SQL differs. */
export const sqliteMigrations = [
  CreateTablesSqlite,
  CreateTrackingSqlite,
  AddRectificationLifeCycleSqlite,
  CreateEvidenceAndRemindersSqlite,
  LinkEvidenceToTrainingSqlite,
  AddFindingReviewSqlite,
  CreateAccountsSqlite,
  AddSearchKeysSqlite,
  CreateBooksSqlite,
  CreateAuditLogSqlite,
  CreatePapersSqlite,
  DropEvidenceCrcSqlite,
  CreatePaperStylesSqlite,
  CreateArchivesSqlite,
  AddObjectFactsSqlite,
  ProtectContactsSqlite,
  CreatePaperJobsSqlite,
];
export const postgresMigrations = [
  CreateTablesPostgres,
  CreateTrackingPostgres,
  AddRectificationLifeCyclePostgres,
  CreateEvidenceAndRemindersPostgres,
  LinkEvidenceToTrainingPostgres,
  AddFindingReviewPostgres,
  CreateAccountsPostgres,
  AddSearchKeysPostgres,
  CreateBooksPostgres,
  CreateAuditLogPostgres,
  CreatePapersPostgres,
  DropEvidenceCrcPostgres,
  CreatePaperStylesPostgres,
  CreateArchivesPostgres,
  AddObjectFactsPostgres,
  ProtectContactsPostgres,
  CreatePaperJobsPostgres,
];
