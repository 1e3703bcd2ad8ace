import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  JsonColumn,
  RefColumn,
  TimeColumn,
  WordColumn,
} from '../../../database/columns.js';
import type { JobFacts, JobProblem, JobState } from './job-states.js';

/**
 * What became of a paper that is made in the background, so that the answer outlives the process that made it. An issue is marked done in
 * the unit of work that stores the paper: the two are never told differently.
 */
@Entity('paper_jobs')
@Index(['createdAt'])
export class PaperJobRow implements JobFacts {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @TimeColumn() touchedAt!: string;
  @CodeColumn() actorId!: string;
  @WordColumn() work!: JobFacts['work'];
  @WordColumn() state!: JobState;
  @CountColumn() page!: number;
  @CountColumn() pages!: number;
  @RefColumn({ nullable: true }) paperId!: string | null;
  @JsonColumn({ nullable: true }) problem!: JobProblem | null;
}
