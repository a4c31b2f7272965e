import type { Cover, Reach, Role } from './role';
import { type Permission, reach } from './table';

export type HeldAuthority = { personId: string; coversMoney: boolean; coversPlan: boolean };

/** The person behind a request, read from the database on that request. */
export type Actor = {
  userId: string;
  displayName: string;
  commissionerCode: string;
  commissionerName: string;
  role: Role;
  /** Whom the actor may reach: a caseload with open break-glass records, or the people an authority is for. Empty for a commissioner's staff. */
  personIds: string[];
  authorities: HeldAuthority[];
  /** Pence this actor may approve alone; null: none. */
  approvalLimitPence: number | null;
};

/** What a decision is made about. Loaded by a repository, never taken from a form. */
export type Subject = { commissionerCode: string; personId: string };

/** Another commissioner's record is out of reach whatever the role says. An authority opens only what it covers. */
export function may(actor: Actor, permission: Permission, subject: Subject): boolean {
  if (actor.commissionerCode !== subject.commissionerCode) return false;
  const cell = reach[permission];
  switch (cell[actor.role]) {
    case 'none':
      return false;
    case 'own':
      return actor.authorities.some((held) => held.personId === subject.personId && covers(held, cell.cover));
    case 'caseload':
      return actor.personIds.includes(subject.personId);
    case 'commissioner':
      return true;
  }
}

/** Whether the role can use the permission on anybody at all: for navigation and for lists. */
export function mayEver(actor: Actor, permission: Permission): boolean {
  return reach[permission][actor.role] !== 'none';
}

/** How far the database may be opened for this actor and permission. */
export function reachOf(actor: Actor, permission: Permission): Reach {
  return reach[permission][actor.role];
}

function covers(held: HeldAuthority, cover: Cover): boolean {
  if (cover === 'money') return held.coversMoney;
  if (cover === 'plan') return held.coversPlan;
  return true;
}
