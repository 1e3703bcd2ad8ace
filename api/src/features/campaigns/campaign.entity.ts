import type { Answers, SpotCheck, StoredUnitState, UnitHistoryEntry, UnitProfile } from '@mlps/controls/rectification';
import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  NameColumn,
  RefColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { Organization } from '../organizations/organization.entity.js';

/** 编制中, 已下发, 已结束; units answer only while it is issued. */
export const campaignStates = ['draft', 'issued', 'closed'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** A campaign (专项检查) that a superior body issues to the units below it, with one deadline. */
@Entity('campaigns')
@Index(['organizationId'])
export class Campaign extends VersionedRow {
  @RefColumn() organizationId!: string;
  @ManyToOne(() => Organization, { onDelete: 'RESTRICT' }) @JoinColumn() organization?: Relation<Organization>;
  @NameColumn() title!: string;
  @JsonColumn() basis!: string[];
  @WordColumn() state!: CampaignState;
  @DayColumn() dueOn!: string;
  @DayColumn({ nullable: true }) issuedOn!: string | null;
}

/** A unit in a campaign, with its answers and everything that happened to them. */
@Entity('campaign_units')
@Unique(['campaignId', 'organizationId'])
export class CampaignUnitRow extends VersionedRow {
  @RefColumn() campaignId!: string;
  @ManyToOne(() => Campaign, { onDelete: 'RESTRICT' }) @JoinColumn() campaign?: Relation<Campaign>;
  @RefColumn() organizationId!: string;
  @ManyToOne(() => Organization, { onDelete: 'RESTRICT' }) @JoinColumn() organization?: Relation<Organization>;
  @WordColumn() profile!: UnitProfile['id'];
  @WordColumn() state!: StoredUnitState;
  @FlagColumn() late!: boolean;
  /** null while it has answered nothing */
  @JsonColumn({ nullable: true }) answers!: Answers | null;
  @JsonColumn() history!: UnitHistoryEntry[];
}

/** A spot check (抽查) of a unit: what inspectors saw. Never changed, so it has no version. */
@Entity('campaign_spot_checks')
@Index(['campaignUnitId'])
export class SpotCheckRow {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() campaignUnitId!: string;
  @ManyToOne(() => CampaignUnitRow, { onDelete: 'RESTRICT' }) @JoinColumn() campaignUnit?: Relation<CampaignUnitRow>;
  @DayColumn() checkedOn!: string;
  @NameColumn() checkedBy!: string;
  @WordColumn() method!: SpotCheck['method'];
  @JsonColumn() observations!: SpotCheck['observations'];
}
