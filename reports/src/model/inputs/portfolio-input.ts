import type { Edition } from '@mlps/controls';
import type { Standing } from './standing.js';

/** One system of an organisation and where it stands. */
export interface PortfolioSystem {
  name: string;
  /** SxAyGz */
  grade: string;
  filingNumber?: string | null;
  /** last evaluation; null while there is none */
  evaluation: { edition: Edition; reportDate: string | null; standing: Standing } | null;
  /** rectification items by where they stand */
  items: { open: number; overdue: number; closed: number; accepted: number };
  /** what is due next, ISO 8601 day */
  next?: { duty: string; due: string | null; overdue: boolean } | null;
}

/** Everything that the overview for leaders (等级保护工作一览) tells; see `buildOverview`. */
export interface PortfolioInput {
  organisation: string;
  systems: PortfolioSystem[];
  openOverTime?: { date: string; open: number }[];
}
