import type { Risk } from '../assessment/words.js';
import type { Acceptance } from './acceptance.js';
import type { Extension } from './deadlines/extension.js';
import type { Plan } from './plan.js';
import type { Role } from './roles.js';
import type { RectificationState } from './states.js';

/** Where an item comes from: an evaluation's findings, a notice of an authority, or the unit's own inspection. */
export type ItemOrigin = 'evaluation' | 'notice' | 'selfInspection';

/** One object on which the problem stands; `fixed` once a retest has said so. */
export interface ItemObject {
  readonly object: string;
  readonly name: string;
  readonly fixed: boolean;
}

/** What a move reads and writes. It knows no result and no score: moving an item can change neither. */
export interface MovableItem {
  readonly state: RectificationState;
  readonly origin: ItemOrigin;
  /** null while nobody has rated it */
  readonly risk: Risk | null;
  /** a confirmed major hazard (重大风险隐患) */
  readonly hazard: boolean;
  readonly objects: readonly ItemObject[];
  readonly plan: Plan | null;
  readonly owner: string | null;
  readonly department: string | null;
  /** ISO 8601 day in Shanghai; null while nobody has promised one */
  readonly dueDate: string | null;
  /** ids of the evidence handed in */
  readonly evidence: readonly string[];
  /** who submitted it for retest last */
  readonly submittedBy: string | null;
  readonly acceptance: Acceptance | null;
  /** what the present round goes back to when the problem returned: the finding, retest or paper that showed it again */
  readonly reopenedBy: string | null;
}

/** One rectification item (整改项). */
export interface RectificationItem extends MovableItem {
  /** stable within one system: the requirement, or the requirement and the object */
  readonly key: string;
  /** item of the catalog, or null for a weakness that a unit names itself */
  readonly requirement: string | null;
  readonly title: string;
  readonly advice: string | null;
  /** object and item of each finding it rests on */
  readonly findings: readonly { readonly object: string; readonly item: string }[];
  readonly extensions: readonly Extension[];
}

/** One line of an item's history: who did what, when, why, and which fields changed how. */
export interface HistoryEntry {
  /** ISO 8601 instant */
  readonly at: string;
  readonly by: string;
  readonly role: Role;
  readonly action: string;
  readonly from: RectificationState;
  readonly to: RectificationState;
  readonly reason: string | null;
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}
