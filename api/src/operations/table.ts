import { acceptanceOperations } from '../features/acceptances/acceptance.routes.js';
import { bookOperations } from '../features/books/book.routes.js';
import { columnMappingOperations } from '../features/books/column-mapping.routes.js';
import { archiveOperations } from '../features/archive/archive.routes.js';
import { auditOperations } from '../features/audit/audit.routes.js';
import { backupOperations } from '../features/backup/backup.routes.js';
import { peopleOperations } from '../features/people/people.routes.js';
import { campaignUnitOperations } from '../features/campaigns/campaign-unit.routes.js';
import { campaignOperations } from '../features/campaigns/campaign.routes.js';
import { catalogOperations } from '../features/catalog/catalog.routes.js';
import { documentOperations } from '../features/documents/document.routes.js';
import { dutyOperations } from '../features/duties/duty.routes.js';
import { evaluationOperations } from '../features/evaluations/evaluation.routes.js';
import { evidenceOperations } from '../features/evidence/evidence.routes.js';
import { extensionOperations } from '../features/extensions/extension.routes.js';
import { findingOperations } from '../features/findings/finding.routes.js';
import { noticeOperations } from '../features/notices/notice.routes.js';
import { gridOperations } from '../features/grid/grid.routes.js';
import { objectOperations } from '../features/objects/object.routes.js';
import { organizationOperations } from '../features/organizations/organization.routes.js';
import { lifeCycleOperations } from '../features/rectification/life-cycle.routes.js';
import { overviewOperations } from '../features/rectification/overview.routes.js';
import { portfolioOperations } from '../features/portfolio/portfolio.routes.js';
import { paperJobOperations } from '../features/papers/jobs/paper-job.routes.js';
import { paperStyleOperations } from '../features/papers/style/paper-style.routes.js';
import { paperOperations } from '../features/papers/paper.routes.js';
import { rectificationOperations } from '../features/rectification/rectification.routes.js';
import { settingsOperations } from '../features/rectification/settings.routes.js';
import { retestOperations } from '../features/retests/retest.routes.js';
import { roundOperations } from '../features/rounds/round.routes.js';
import { reminderOperations } from '../features/reminders/reminder.routes.js';
import { reviewOperations } from '../features/reviews/review.routes.js';
import { scoreOperations } from '../features/score/score.routes.js';
import { selfInspectionOperations } from '../features/self-inspections/self-inspection.routes.js';
import { systemOperations } from '../features/systems/system.routes.js';
import { todayOperations } from '../features/today/today.routes.js';
import { trainingOperations } from '../features/training/training-event.routes.js';
import { wordingOperations } from '../features/wordings/wording.routes.js';
import { sessionOperations } from '../features/sessions/session.routes.js';
import { accountOperations } from '../features/accounts/account.routes.js';
import { policyOperations } from '../features/policy/policy.routes.js';
import { roleOperations } from '../features/roles/role.routes.js';
import { oidcOperations } from '../features/sessions/oidc.routes.js';
import { ownAccountOperations } from '../features/sessions/own-account.routes.js';
import { setupOperations } from '../features/setup/setup.routes.js';
import { tokenOperations } from '../features/tokens/token.routes.js';
import type { Operation } from './operation.js';

/** Every operation of the service, in the order in which the contract lists them. */
export const operations: readonly Operation[] = [
  ...setupOperations,
  ...sessionOperations,
  ...todayOperations,
  ...oidcOperations,
  ...ownAccountOperations,
  ...tokenOperations,
  ...accountOperations,
  ...roleOperations,
  ...policyOperations,
  ...organizationOperations,
  ...systemOperations,
  ...portfolioOperations,
  ...evaluationOperations,
  ...objectOperations,
  ...findingOperations,
  ...gridOperations,
  ...reviewOperations,
  ...wordingOperations,
  ...scoreOperations,
  ...documentOperations,
  ...archiveOperations,
  ...bookOperations,
  ...columnMappingOperations,
  ...rectificationOperations,
  ...overviewOperations,
  ...lifeCycleOperations,
  ...extensionOperations,
  ...acceptanceOperations,
  ...settingsOperations,
  ...retestOperations,
  ...evidenceOperations,
  ...reminderOperations,
  ...noticeOperations,
  ...paperOperations,
  ...paperJobOperations,
  ...paperStyleOperations,
  ...roundOperations,
  ...selfInspectionOperations,
  ...campaignOperations,
  ...campaignUnitOperations,
  ...trainingOperations,
  ...dutyOperations,
  ...catalogOperations,
  ...auditOperations,
  ...backupOperations,
  ...peopleOperations,
];
