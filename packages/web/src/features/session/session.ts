import type { Permission } from '@mlps/client';

/** A role that somebody has, and where. */
export interface SessionRole {
  readonly role: string;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  /** null: every evaluation of the organization */
  readonly evaluationId: string | null;
}

/** Who is signed in, and what he may do. */
export interface Session {
  /** `local`: the service runs for one user on his own machine, who may do everything */
  readonly mode: 'accounts' | 'local';
  readonly user: { readonly id: string; readonly account: string; readonly name: string };
  readonly roles: readonly SessionRole[];
  readonly permissions: readonly string[];
  readonly mustChangePassword: boolean;
  readonly secondFactor: 'off' | 'required' | 'on';
  readonly csrfToken: string | null;
  readonly expiresAt: string | null;
}

/** The session of a service without accounts. */
export const localSession: Session = {
  mode: 'local',
  user: { id: 'local', account: '', name: '' },
  roles: [],
  permissions: [],
  mustChangePassword: false,
  secondFactor: 'off',
  csrfToken: null,
  expiresAt: null,
};

/** Whether the session may do what needs this permission. */
export function sessionMay(session: Session | null, permission: Permission): boolean {
  return session !== null && (session.mode === 'local' || session.permissions.includes(permission));
}
