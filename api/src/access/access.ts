import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { ownPermissions, rolePermissions, subordinatePermissions } from '../operations/role-permissions.js';
import type { AccountRole } from '../operations/role-permissions.js';
import type { Permission } from '../operations/permissions.js';

/** A role as it holds at one place; a superior's also appears once for each organization below. */
export interface Grant {
  readonly role: AccountRole;
  /** null for the administrators of the instance */
  readonly organizationId: string | null;
  /** narrowed to one evaluation, and to the system it judges */
  readonly evaluationId: string | null;
  readonly systemId: string | null;
  /** narrowed to the rectification items of one department */
  readonly department: string | null;
  /** comes from a superior's role on an organization above */
  readonly subordinate: boolean;
}

/** Where a thing belongs. */
export interface Owner {
  /** null for what belongs to no organization: nobody but the local user sees it */
  readonly organizationId: string | null;
  readonly systemId?: string | null;
  readonly evaluationId?: string | null;
  readonly department?: string | null;
  /** account of whoever made it, while it hangs nowhere */
  readonly accountId?: string | null;
}

/** The columns (or expressions) by which a list is narrowed. */
export interface OwnerColumns {
  readonly organization: string;
  readonly system?: string;
  readonly evaluation?: string;
  readonly department?: string;
}

/** What is left to see of the place itself for somebody who works on one evaluation of it. */
const namesAround: readonly Permission[] = ['organizations.read', 'systems.read'];

/** What a caller may do where: the grants of an account, cut to what a token carries; or everything, for the local user. */
export class Access {
  private constructor(
    /** null: everything */
    private readonly grants: readonly Grant[] | null,
    private readonly accountId: string | null,
    private readonly only: ReadonlySet<Permission> | null,
    /** the local user alone: the one organization that is looked at */
    private readonly place: string | null = null,
  ) {}

  static readonly everything = new Access(null, null, null);
  static readonly nothing = new Access([], null, null);

  static of(accountId: string, grants: readonly Grant[], only: readonly Permission[] | null = null): Access {
    return new Access(grants, accountId, only ? new Set(only) : null);
  }

  /** The same caller looking at one organization only; of others nothing is listed or counted. */
  at(organizationId: string): Access {
    if (this.grants === null) return new Access(null, null, null, organizationId);
    return this.where((grant) => grant.organizationId === organizationId);
  }

  /** The same caller, when only its own is asked for without what a superior sees of the units below. */
  asAsked({ own }: { readonly own?: boolean | undefined }): Access {
    return own ? this.where(({ subordinate }) => !subordinate) : this;
  }

  /** The local user, who may do everything. */
  get isEverything(): boolean {
    return this.grants === null;
  }

  /** Whether the permission is held anywhere at all. */
  may(permission: Permission): boolean {
    if (this.grants === null) return true;
    if (this.only && !this.only.has(permission)) return false;
    if (this.accountId !== null && ownPermissions.includes(permission)) return true;
    return this.holding(permission).length > 0;
  }

  /** Whether the permission is held on something that belongs there. */
  covers(permission: Permission, owner: Owner): boolean {
    if (this.grants === null) return true;
    return this.rolesOn(permission, owner).length > 0 || (this.isOwn(owner) && this.may(permission));
  }

  /** The roles that give the permission there, in the order of their giving. */
  rolesOn(permission: Permission, owner: Owner): AccountRole[] {
    const fitting = this.holding(permission).filter((grant) => reaches(grant, permission, owner));
    return [...new Set(fitting.map(({ role }) => role))];
  }

  /** The roles that give the permission anywhere. */
  rolesWith(permission: Permission): AccountRole[] {
    return [...new Set(this.holding(permission).map(({ role }) => role))];
  }

  /** Organizations on which a role is held itself, not from above. */
  organizationsAs(role: AccountRole): string[] | null {
    if (this.grants === null) return null;
    const own = this.grants.filter((grant) => grant.role === role && !grant.subordinate && grant.evaluationId === null);
    return [...new Set(own.flatMap(({ organizationId }) => organizationId ?? []))];
  }

  /** Every permission held anywhere. */
  permissions(): Permission[] {
    const held = (this.grants ?? []).flatMap(permissionsOf);
    return [...new Set([...ownPermissions, ...held])].filter((permission) => !this.only || this.only.has(permission));
  }

  /** Organizations on which the permission is held as a whole; null: all of them. */
  organizationsWith(permission: Permission): string[] | null {
    if (this.grants === null) return this.place === null ? null : [this.place];
    const whole = this.holding(permission).filter(({ evaluationId }) => evaluationId === null);
    return [...new Set(whole.flatMap(({ organizationId }) => organizationId ?? []))];
  }

  /**
   * Narrow a query to what the caller may see. Every list, search, count and statistic goes through here.
   * @param at the columns of the query that hold organization, system, evaluation and department
   */
  restrict<E extends ObjectLiteral>(builder: SelectQueryBuilder<E>, permission: Permission, at: OwnerColumns): void {
    if (this.grants === null && this.place === null) return;
    const { sql, values } = this.condition(permission, at);
    builder.andWhere(sql, values);
  }

  /** The condition of {@link restrict} by itself, for queries that join it in another way. */
  condition(permission: Permission, at: OwnerColumns): { sql: string; values: ObjectLiteral } {
    if (this.grants === null) return this.everywhere(at);
    const parts: string[] = [];
    const values: Record<string, unknown> = {};
    const put = (column: string, name: string, ids: readonly (string | null)[]): void => {
      const known = [...new Set(ids.filter((id): id is string => id !== null))];
      if (known.length === 0) return;
      values[name] = known;
      parts.push(`${column} IN (:...${name})`);
    };
    const held = this.holding(permission);
    const narrow = held.filter(({ evaluationId }) => evaluationId !== null);
    const byDepartment = at.department === undefined ? [] : held.filter(({ department }) => department !== null);
    const whole = held.filter((grant) => grant.evaluationId === null && !byDepartment.includes(grant));
    put(
      at.organization,
      'accessOrganizations',
      whole.map(({ organizationId }) => organizationId),
    );
    if (at.evaluation !== undefined)
      put(
        at.evaluation,
        'accessEvaluations',
        narrow.map(({ evaluationId }) => evaluationId),
      );
    else if (permission === 'systems.read' && at.system !== undefined)
      put(
        at.system,
        'accessSystems',
        narrow.map(({ systemId }) => systemId),
      );
    else if (permission === 'organizations.read')
      put(
        at.organization,
        'accessAround',
        narrow.map(({ organizationId }) => organizationId),
      );
    byDepartment.forEach(({ organizationId, department }, index) => {
      values[`accessAt${index}`] = organizationId;
      values[`accessDepartment${index}`] = department;
      parts.push(`(${at.organization} = :accessAt${index} AND ${at.department} = :accessDepartment${index})`);
    });
    return { sql: parts.length > 0 ? `(${parts.join(' OR ')})` : '1 = 0', values };
  }

  private everywhere({ organization }: OwnerColumns): { sql: string; values: ObjectLiteral } {
    if (this.place === null) return { sql: '1 = 1', values: {} };
    return { sql: `${organization} = :accessPlace`, values: { accessPlace: this.place } };
  }

  private where(fits: (grant: Grant) => boolean): Access {
    return new Access(this.grants?.filter(fits) ?? null, this.accountId, this.only, this.place);
  }

  private holding(permission: Permission): readonly Grant[] {
    if (this.grants === null || (this.only && !this.only.has(permission))) return [];
    return this.grants.filter((grant) => permissionsOf(grant).includes(permission));
  }

  private isOwn({ accountId = null }: Owner): boolean {
    return accountId !== null && accountId === this.accountId;
  }
}

function permissionsOf({ role, subordinate }: Grant): readonly Permission[] {
  return subordinate ? subordinatePermissions : rolePermissions[role];
}

function reaches(grant: Grant, permission: Permission, owner: Owner): boolean {
  if (owner.organizationId === null || grant.organizationId !== owner.organizationId) return false;
  if (grant.department !== null && owner.department !== undefined && owner.department !== grant.department)
    return false;
  if (grant.evaluationId === null) return true;
  if (owner.evaluationId !== undefined) return owner.evaluationId === grant.evaluationId;
  if (!namesAround.includes(permission)) return false;
  return owner.systemId === undefined || owner.systemId === grant.systemId;
}
