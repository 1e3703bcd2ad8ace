/** A column that tells how to reach a person. */
export interface ProtectedColumn {
  readonly table: string;
  readonly property: string;
}

/**
 * Every column that holds contact data by its purpose: telephone numbers, addresses, contact persons, and the blocks of facts for papers in
 * which they stand. Kept answers hold copies of what was answered, so they belong here too. Nothing searches or sorts by any of them.
 */
export const protectedColumns: readonly ProtectedColumn[] = [
  { table: 'accounts', property: 'email' },
  { table: 'accounts', property: 'phone' },
  { table: 'organizations', property: 'contact' },
  { table: 'organizations', property: 'phone' },
  { table: 'evaluations', property: 'contact' },
  { table: 'evaluations', property: 'phone' },
  { table: 'evaluations', property: 'extra' },
  { table: 'notices', property: 'contact' },
  { table: 'notices', property: 'phone' },
  { table: 'papers', property: 'facts' },
  { table: 'paper_styles', property: 'facts' },
  { table: 'rectification_settings', property: 'mailAddresses' },
  { table: 'idempotency_keys', property: 'body' },
];
