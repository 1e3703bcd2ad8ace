import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn, RefColumn, TimeColumn } from '../../database/columns.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { FindingRow } from '../findings/finding.entity.js';

/** From which round an evaluation was started. */
@Entity('evaluation_rounds')
@Index(['previousId'])
export class EvaluationRound {
  @PrimaryColumn({ type: 'varchar', length: 36 }) evaluationId!: string;
  @ManyToOne(() => EvaluationRow, { onDelete: 'CASCADE' }) @JoinColumn() evaluation?: Relation<EvaluationRow>;
  @RefColumn() previousId!: string;
  @ManyToOne(() => EvaluationRow, { onDelete: 'CASCADE' }) @JoinColumn() previous?: Relation<EvaluationRow>;
  @TimeColumn() createdAt!: string;
}

/**
 * A result that was taken over from the round before and that nobody has looked at yet. It counts only while the finding is at its first
 * version: whoever changes a result has looked at it.
 */
@Entity('finding_confirmations')
@Index(['evaluationId'])
export class FindingConfirmation {
  /** id of the finding */
  @IdColumn() id!: string;
  @ManyToOne(() => FindingRow, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'id' }) finding?: Relation<FindingRow>;
  @RefColumn() evaluationId!: string;
}
