import { account } from './en/account';
import { archives } from './en/archives';
import { books } from './en/books';
import { admin } from './en/admin';
import { catalog } from './en/catalog';
import { common } from './en/common';
import { evaluation } from './en/evaluation';
import { frame } from './en/frame';
import { grid } from './en/grid';
import { notices } from './en/notices';
import { campaigns } from './en/campaigns';
import { duties } from './en/duties';
import { inspections } from './en/inspections';
import { training } from './en/training';
import { papers } from './en/papers';
import { rectification } from './en/rectification';
import { review } from './en/review';
import { compare } from './en/compare';
import { planner } from './en/planner';
import { score } from './en/score';
import { session } from './en/session';
import { today } from './en/today';
import { setup } from './en/setup';
import { systems } from './en/systems';

/** Every English word of the pages; each part has exactly the keys of its Chinese twin, or does not compile. */
export const en = {
  ...common,
  ...frame,
  ...session,
  ...account,
  ...admin,
  ...setup,
  ...today,
  ...systems,
  ...evaluation,
  ...score,
  ...planner,
  ...compare,
  ...notices,
  ...papers,
  ...inspections,
  ...campaigns,
  ...training,
  ...duties,
  ...rectification,
  ...grid,
  ...review,
  ...archives,
  ...books,
  ...catalog,
};
