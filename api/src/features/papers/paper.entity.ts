import type { PaperFormat, PaperKind } from '@mlps/reports';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  HashColumn,
  IdColumn,
  JsonColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { System } from '../systems/system.entity.js';

/** Last serial given per issuer, kind of paper and year; its row lock keeps parallel issue without gaps or doubles. */
@Entity('number_series')
export class NumberSeries {
  @PrimaryColumn({ type: 'varchar', length: 500 }) issuer!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 }) kind!: string;
  @PrimaryColumn({ type: 'integer' }) year!: number;
  @CountColumn() last!: number;
}

/** A contradiction as it stood when the paper was issued; an error was let pass by somebody's reason. */
export interface IssuedContradiction {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly place: string;
  readonly messageZh: string;
  readonly reason: string | null;
  readonly reasonBy: string | null;
}

/**
 * An issued paper (文书): frozen, so nothing of it ever changes but that a newer version replaces it. `subjectId` is what it speaks of:
 * an evaluation, a retest, an item, an inspection, a campaign, an event or an organization, as its kind says.
 * `inputSha256` names the data from which it was drawn, so that later changes can be told; null for papers from before that was kept.
 */
@Entity('papers')
@Unique(['issuer', 'kind', 'number', 'paperVersion'])
@Index(['subjectId'])
@Index(['evaluationId'])
@Index(['organizationId', 'id'])
export class PaperRow {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @WordColumn() kind!: PaperKind;
  @RefColumn() subjectId!: string;
  @RefColumn({ nullable: true }) organizationId!: string | null;
  @ManyToOne(() => Organization, { onDelete: 'RESTRICT' }) @JoinColumn() organization?: Relation<Organization> | null;
  @RefColumn({ nullable: true }) systemId!: string | null;
  @ManyToOne(() => System, { onDelete: 'RESTRICT' }) @JoinColumn() system?: Relation<System> | null;
  @RefColumn({ nullable: true }) evaluationId!: string | null;
  @ManyToOne(() => EvaluationRow, { onDelete: 'RESTRICT' }) @JoinColumn() evaluation?: Relation<EvaluationRow> | null;
  @NameColumn() title!: string;
  /** what it is about, e.g. the name of the system */
  @NameColumn() about!: string;
  @NameColumn() issuer!: string;
  @CodeColumn() number!: string;
  @CountColumn() year!: number;
  /** null when the number does not come from the series */
  @CountColumn({ nullable: true }) serial!: number | null;
  /** 1, and one more for each paper that replaces it under the same number */
  @CountColumn() paperVersion!: number;
  @DayColumn() date!: string;
  @NameColumn() issuedBy!: string;
  @CodeColumn() actorId!: string;
  @RefColumn({ nullable: true }) replacesId!: string | null;
  @RefColumn({ nullable: true }) replacedById!: string | null;
  /** why it replaces the one before */
  @TextColumn({ nullable: true }) replaceReason!: string | null;
  /** what the issuer added to the data */
  @JsonColumn() facts!: Record<string, unknown>;
  @JsonColumn() contradictions!: IssuedContradiction[];
  @JsonColumn() warnings!: string[];
  /** the moment of which time-dependent figures speak */
  @TimeColumn() asOf!: string;
  @HashColumn({ nullable: true }) inputSha256!: string | null;
}

/** A paper in one format; the bytes lie under their hash in `stored_files`. */
@Entity('paper_files')
@Unique(['paperId', 'format'])
export class PaperFile {
  @IdColumn() id!: string;
  @RefColumn() paperId!: string;
  @ManyToOne(() => PaperRow, { onDelete: 'RESTRICT' }) @JoinColumn() paper?: Relation<PaperRow>;
  @WordColumn() format!: PaperFormat;
  @NameColumn() fileName!: string;
  @HashColumn() sha256!: string;
  @CountColumn() size!: number;
}
