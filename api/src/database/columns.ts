import { Column, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ColumnOptions } from 'typeorm';
import { jsonText } from './transformers.js';

/**
 * The column kinds of this service, each the same on SQLite and PostgreSQL.
 *
 * Times are ISO 8601 texts in UTC with milliseconds: they sort as text, keep their milliseconds on SQLite, and no driver shifts them by a time zone.
 */
const ID = { type: 'varchar', length: 36 } as const;
const NAME = { type: 'varchar', length: 500 } as const;

type Extra = Pick<ColumnOptions, 'nullable' | 'unique' | 'select'>;

export const IdColumn = (): PropertyDecorator => PrimaryColumn(ID);
export const RefColumn = (extra: Extra = {}): PropertyDecorator => Column({ ...ID, ...extra });
export const NameColumn = (extra: Extra = {}): PropertyDecorator => Column({ ...NAME, ...extra });
export const TextColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'text', ...extra });
export const DayColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'varchar', length: 10, ...extra });
export const TimeColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'varchar', length: 24, ...extra });
/** a number on a paper; short, because it stands in an index beside a name */
export const CodeColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'varchar', length: 100, ...extra });
export const WordColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'varchar', length: 40, ...extra });
export const CountColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'integer', ...extra });
export const AmountColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'double precision', ...extra });
export const FlagColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'boolean', ...extra });
/** SHA-256 in hexadecimal */
export const HashColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'varchar', length: 64, ...extra });
export const JsonColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'text', transformer: jsonText, ...extra });
export const Version = (): PropertyDecorator => VersionColumn();
