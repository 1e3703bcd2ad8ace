/**
 * `@mlps/controls/rectification`: the life of a rectification item, deadlines, duties, self-inspection and campaigns as data and pure
 * functions. Apart from the main door, so that scoring stays small. No clock: every function is told what time it is.
 */
export { checkAcceptance } from './acceptance.js';
export type { Acceptance } from './acceptance.js';
export { applyRetest, retestScores } from './apply-retest.js';
export { checkRetest } from './check-retest.js';
export { addDays, addMonths, daysBetween, isInstant, shanghaiDay } from './deadlines/days.js';
export type { Instant } from './deadlines/days.js';
export { defaultDueRules, dueDateFor } from './deadlines/due-rule.js';
export type { DueDate, DueOptions, DueRule, DueRules } from './deadlines/due-rule.js';
export { dueState, isOverdue } from './deadlines/due-state.js';
export type { DueState, DueWord } from './deadlines/due-state.js';
export {
  approveExtension,
  extensionRoles,
  refuseExtension,
  requestExtension,
  withdrawExtension,
} from './deadlines/extension.js';
export type {
  Actor,
  ExtendableItem,
  Extension,
  ExtensionDecision,
  ExtensionFault,
  ExtensionResult,
} from './deadlines/extension.js';
export { holidayTable } from './deadlines/holidays.js';
export type { HolidayCertainty, HolidayTable, HolidayYear } from './deadlines/holidays.js';
export { defaultReminderRules, dueReminders, groupReminders } from './deadlines/reminders.js';
export type { RemindableItem, Reminder, ReminderKind, ReminderRules } from './deadlines/reminders.js';
export { toICalendar } from './deadlines/to-icalendar.js';
export type { CalendarEntry, CalendarOptions } from './deadlines/to-icalendar.js';
export { addWorkingDays, isWorkingDay } from './deadlines/working-days.js';
export type { CountedDay } from './deadlines/working-days.js';
export { expireAcceptances } from './expire-acceptances.js';
export type { ExpireOptions } from './expire-acceptances.js';
export { gates, gateTable } from './gates.js';
export type { Gate, GateEntry } from './gates.js';
export type { HistoryEntry, ItemObject, ItemOrigin, MovableItem, RectificationItem } from './item.js';
export { mergeItems } from './items/merge-items.js';
export type { MergeContext, MergeResult } from './items/merge-items.js';
export { fresh, highestRisk, itemKey, openItems } from './items/open-items.js';
export type { OpenItemsOptions } from './items/open-items.js';
export { legalMoves } from './legal-moves.js';
export type { Standing } from './legal-moves.js';
export type { MoveContext } from './move-context.js';
export { isAction, move } from './move.js';
export type { MissingGate, MoveFault, MoveRefusal, MoveResult } from './move.js';
export { actionNames, actions, moveTable } from './moves.js';
export type { Action, MoveRow } from './moves.js';
export { openOverTime } from './open-over-time.js';
export type { OpenOnDay, TrackedItem } from './open-over-time.js';
export { formatNumber, parseNumber } from './paper-number.js';
export type { PaperNumber } from './paper-number.js';
export { checkPlan } from './plan.js';
export type { Milestone, Plan } from './plan.js';
export type { Refusal, Refused } from './refusal.js';
export { retestItems } from './retest-items.js';
export type { RetestedItem, RetestOutcomes } from './retest-items.js';
export { outcomeNames, retestOutcomes } from './retest.js';
export type { Retest, RetestEntry, RetestOutcome } from './retest.js';
export { roleNames, roles } from './roles.js';
export type { Role } from './roles.js';
export { rollUpRetest } from './roll-up-retest.js';
export type { OutcomeOfObject, RetestRollUp, RetestVerdict } from './roll-up-retest.js';
export { rectificationStates, stateTable } from './states.js';
export type { RectificationState, StateEntry } from './states.js';
export { certificateValidUntil } from '../duties/duty-rules.js';
export { dutyTable } from '../duties/duty-table.js';
export type {
  Duty,
  DutyBearer,
  DutyCertainty,
  DutyFacts,
  DutyId,
  DutyRow,
  DutyState,
  NoticeFact,
} from '../duties/duty-types.js';
export { dutiesFor } from '../duties/duties-for.js';
export type { DutyOptions } from '../duties/duties-for.js';
export { moveUnit, unitMoveTable, unitState, unitStateNames } from '../self-inspection/campaign-states.js';
export type {
  CampaignUnit,
  StoredUnitState,
  UnitAction,
  UnitHistoryEntry,
  UnitMoveContext,
  UnitMoveResult,
  UnitMoveRow,
  UnitRefusal,
  UnitState,
} from '../self-inspection/campaign-states.js';
export { carryOver, compareYears } from '../self-inspection/carry-over.js';
export type { CarriedOver, YearChange } from '../self-inspection/carry-over.js';
export { checkAnswers, checkFieldList } from '../self-inspection/check-answers.js';
export { rollUpCampaign } from '../self-inspection/roll-up-campaign.js';
export type { AnsweringUnit, AssetTotal, CampaignTotals } from '../self-inspection/roll-up-campaign.js';
export { checkSpotCheck, spotDifferences } from '../self-inspection/spot-check.js';
export type { SpotCheck, SpotDifference, SpotObservation, SpotResult } from '../self-inspection/spot-check.js';
export { fieldsOf, inspectionTemplates } from '../self-inspection/templates.js';
export type {
  Answers,
  ChoiceField,
  ColumnField,
  InspectionTemplate,
  ListField,
  NumberField,
  TemplateField,
  TemplateSection,
  TextField,
  WeaknessRule,
  WeaknessWhen,
} from '../self-inspection/template-types.js';
export { checkTrainingEvent, trainingItems, trainingKindNames } from '../self-inspection/training-event.js';
export type { TrainingEvent, TrainingKind } from '../self-inspection/training-event.js';
export { campaignAssetFields, profileFor, unitProfiles, websiteListField } from '../self-inspection/unit-profiles.js';
export type { UnitProfile } from '../self-inspection/unit-profiles.js';
export { weaknessesOf, weaknessesOfField } from '../self-inspection/weaknesses-of.js';
export type { InspectedUnit } from '../self-inspection/weaknesses-of.js';
