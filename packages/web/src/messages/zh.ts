import { account } from './zh/account';
import { archives } from './zh/archives';
import { books } from './zh/books';
import { admin } from './zh/admin';
import { catalog } from './zh/catalog';
import { common } from './zh/common';
import { evaluation } from './zh/evaluation';
import { frame } from './zh/frame';
import { grid } from './zh/grid';
import { notices } from './zh/notices';
import { campaigns } from './zh/campaigns';
import { duties } from './zh/duties';
import { inspections } from './zh/inspections';
import { training } from './zh/training';
import { papers } from './zh/papers';
import { rectification } from './zh/rectification';
import { review } from './zh/review';
import { compare } from './zh/compare';
import { planner } from './zh/planner';
import { score } from './zh/score';
import { session } from './zh/session';
import { today } from './zh/today';
import { setup } from './zh/setup';
import { systems } from './zh/systems';

/** Every Chinese word of the pages. */
export const zh = {
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
