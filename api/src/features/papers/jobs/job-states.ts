import type { ContradictionDto } from '../paper.dto.js';

/** How a paper that is made in the background stands. */
export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Why a job failed. */
export interface JobProblem {
  readonly code: string;
  readonly detail: string;
  readonly contradictions: readonly ContradictionDto[];
}

/** What a job tells of itself. */
export interface JobFacts {
  id: string;
  createdAt: string;
  /** moves while its process is alive */
  touchedAt: string;
  actorId: string;
  work: 'issue' | 'preview';
  state: JobState;
  page: number;
  pages: number;
  paperId: string | null;
  problem: JobProblem | null;
}
