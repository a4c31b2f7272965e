import { isWithinDuty, type LeadDuty } from './duty';
import { mayJudge } from './interest';
import type { Cover, Reach, Role } from './role';
import { type Permission, reach } from './table';

export type ActorAuthority = { personId: string; coversMoney: boolean; coversPlan: boolean };

/** The user of a request, read from the database on that request. */
export type Actor = {
  userId: string;
  displayName: string;
  commissionerCode: string;
  commissionerName: string;
  role: Role;
  /**
   * The people within reach: a caseload with open break-glass records, or the people an authority is for.
   * Empty for commissioner staff.
   */
  personIds: string[];
  authorities: ActorAuthority[];
  /**
   * The people for whom the user acts today, or who the user is, whatever role is in use. It hides what a
   * command would refuse; the command asks the database.
   */
  actsFor: readonly string[];
  /** Pence this actor may approve alone; null: none. */
  approvalLimitPence: number | null;
  /** The half of a PHB lead's role that this actor has; null: both, or another role. */
  duty: LeadDuty | null;
};

/** What the policy decides about. A store loads it; it never comes from a form. */
export type Subject = { commissionerCode: string; personId: string };

/**
 * Whether the actor may do this. Another commissioner's record is never in reach. An authority opens only
 * what it covers, who acts for a person does not judge them, and a lead with one half of the role leaves the
 * other alone.
 */
export function may(actor: Actor, permission: Permission, subject: Subject): boolean {
  if (actor.commissionerCode !== subject.commissionerCode) return false;
  if (!mayJudge(permission, actor.actsFor, subject.personId)) return false;
  const { cover } = reach[permission];
  switch (reachOf(actor, permission)) {
    case 'none':
      return false;
    case 'own':
      return actor.authorities.some(
        (authority) => authority.personId === subject.personId && covers(authority, cover),
      );
    case 'caseload':
      return actor.personIds.includes(subject.personId);
    case 'commissioner':
      return true;
  }
}

/** Whether the role can use the permission on any person: for navigation and lists. */
export function mayEver(actor: Actor, permission: Permission): boolean {
  return reachOf(actor, permission) !== 'none';
}

/** How much of the database this actor may read for this permission. */
export function reachOf(actor: Actor, permission: Permission): Reach {
  if (!isWithinDuty(actor.duty, permission)) return 'none';
  return reach[permission][actor.role];
}

function covers(authority: ActorAuthority, cover: Cover): boolean {
  if (cover === 'money') return authority.coversMoney;
  if (cover === 'plan') return authority.coversPlan;
  return true;
}
