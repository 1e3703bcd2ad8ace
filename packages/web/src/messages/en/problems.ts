import { errorCodes } from '@mlps/controls';

/**
 * English titles of the service's refusals by code, because its own are Chinese; refusals of the domain library have theirs in its table of codes. A test fails
 * while a code is in neither; until then the service's title is shown.
 */
const titles: Readonly<Record<string, string>> = {
  'grade.invalid': 'The grade is not SxAyGz with G the larger of S and A',
  'extension.unknown': 'An extension is unknown or named twice',
  'catalog.unknown-item': 'The catalog has no such item',
  'evaluation.invalid': 'The evaluation document has faults',
  'settings.invalid': 'A scoring setting is unknown or out of range',
  'request.invalid': 'The request does not keep to the contract',
  'request.bad-json': 'The request is not valid JSON',
  'request.bad-text': 'The text has characters that cannot be stored',
  'request.bad-url': 'The address cannot be read',
  'request.aborted': 'The request did not arrive whole',
  'request.too-large': 'The request is larger than allowed',
  'request.media-type': 'This type of content is not taken',
  'request.unknown-route': 'The service has no such operation',
  'request.method': 'The operation does not take this method',
  'cursor.invalid': 'The place in the list is no longer valid; start from the first page',
  'resource.not-found': 'Not found; it may have been deleted',
  'resource.duplicate': 'There is one like it already',
  'resource.in-use': 'It is still in use',
  'precondition.missing': 'The version that was seen is missing',
  'precondition.stale': 'Somebody else changed this meanwhile; reload and look again',
  'precondition.exists': 'There is one already',
  'idempotency.invalid-key': 'The idempotency key is malformed',
  'idempotency.key-reused': 'The idempotency key belongs to another request',
  'evaluation.completed': 'The evaluation is completed and cannot be changed',
  'evaluation.findings-outside-grade': 'Findings do not belong to the new grade or extensions',
  'import.system-differs': 'The registered system and the document differ',
  'import.already-imported': 'This document was imported before',
  'findings.bulk-refused': 'Rows were refused; nothing was changed',
  'findings.bulk-conflict': 'Rows conflict with changes of others; nothing was changed',
  'rectification.state-not-allowed': 'The state does not allow this change',
  'notice.number-taken': 'The number is taken; choose another or leave it empty',
  'notice.dates': 'The dates of the notice contradict each other',
  'database.busy': 'The database is busy; nothing was changed, try again',
  'database.unavailable': 'The database cannot be reached; nothing was changed, try again',
  'rectification.no-problem': 'An item named has no problem to rectify',
  'server.error': 'The service failed; nothing was changed, give the request number to your administrator',
  'file.damaged': 'The stored file is damaged',
  'notice.invalid-options': 'The entries of the notice have faults',
  'inspection.invalid': 'The answers of the self-inspection have faults',
  'inspection.completed': 'The self-inspection is completed; open it again first',
  'inspection.unconfirmed': 'Answers carried over have not been confirmed yet',
  'inspection.previous-unfit': 'That self-inspection cannot be carried over',
  'campaign.state': 'The state of the campaign does not allow this',
  'campaign.unit-twice': 'The unit is in the campaign already',
  'campaign.invalid-answers': 'The answers of the unit have faults',
  'campaign.move-refused': 'The unit cannot do this now',
  'campaign.invalid-spot-check': 'The spot check has faults',
  'training.invalid': 'The training event has faults',
  'duties.invalid': 'The days of grading and filing have faults',
  'round.none-before': 'There is no round before; say which one to compare with',
  'round.other-system': 'Only rounds of one system can be compared',
  'paper.issued': 'The paper is issued and cannot be changed',
  'paper.not-issued': 'The paper has not been issued yet',
  'paper.blocked': 'The self-check found errors; correct them, or issue with a named reason',
  'paper.invalid': 'The entries of the paper have faults',
};

/** English title of a refusal; undefined for a code that is new to this page. */
export function englishTitle(code: string): string | undefined {
  const known: Readonly<Record<string, string>> = errorCodes;
  return titles[code] ?? known[code];
}
