import type { DueRules, HolidayTable, ReminderRules } from '@mlps/controls/rectification';
import { Entity } from 'typeorm';
import { JsonColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';

/** A person whom mails reach: the name as it stands in an item's owner. */
export interface MailAddress {
  readonly owner: string;
  readonly address: string;
}

/** The one row of settings for deadlines and reminders; null is the product's default. */
@Entity('rectification_settings')
export class RectificationSettings extends VersionedRow {
  @JsonColumn({ nullable: true }) dueRules!: DueRules | null;
  @JsonColumn({ nullable: true }) reminderRules!: ReminderRules | null;
  /** years that go before the product's own table */
  @JsonColumn({ nullable: true }) holidays!: HolidayTable | null;
  @JsonColumn() mailAddresses!: MailAddress[];
}
