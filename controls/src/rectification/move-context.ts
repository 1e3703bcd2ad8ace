import type { Acceptance } from './acceptance.js';
import type { Plan } from './plan.js';
import type { Role } from './roles.js';
import type { OutcomeOfObject } from './roll-up-retest.js';

/** Who moves an item, when, and with what; what is given here is written into the item by the moves that ask for it. */
export interface MoveContext {
  readonly role: Role;
  readonly by: string;
  /** ISO 8601 instant with offset */
  readonly at: string;
  readonly reason?: string | null;
  readonly plan?: Plan | null;
  readonly owner?: string | null;
  readonly department?: string | null;
  readonly dueDate?: string | null;
  /** ids of evidence handed in with this move; added to what is there */
  readonly evidence?: readonly string[];
  /** outcomes of the retest for this item's objects */
  readonly retest?: readonly OutcomeOfObject[];
  readonly acceptance?: Acceptance | null;
  /** what shows that the problem returned */
  readonly origin?: string | null;
}
