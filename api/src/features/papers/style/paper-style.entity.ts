import type { PaperKind } from '@mlps/reports';
import { Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { HashColumn, JsonColumn, NameColumn, RefColumn } from '../../../database/columns.js';
import { VersionedRow } from '../../../database/versioned.entity.js';
import { Organization } from '../../organizations/organization.entity.js';

/** An organization's own words, by kind of paper and place. */
export type Wording = Partial<Record<PaperKind, Record<string, string>>>;

/** How the papers of an organization look, and what they tell of it: all of it plain data. One row per organization. */
@Entity('paper_styles')
@Unique(['organizationId'])
export class PaperStyleRow extends VersionedRow {
  @RefColumn() organizationId!: string;
  @ManyToOne(() => Organization, { onDelete: 'CASCADE' }) @JoinColumn() organization?: Relation<Organization>;
  /** running header; null: the title of the paper */
  @NameColumn({ nullable: true }) headerText!: string | null;
  /** who signs, where it is another name than the organization's */
  @NameColumn({ nullable: true }) issuerName!: string | null;
  /** words before the year of a number, by kind */
  @JsonColumn() codes!: Partial<Record<PaperKind, string>>;
  @JsonColumn() wording!: Wording;
  /** who answers, who leads, products, team */
  @JsonColumn() facts!: Record<string, unknown>;
  /** a PNG in `stored_files` */
  @HashColumn({ nullable: true }) logoSha256!: string | null;
}
