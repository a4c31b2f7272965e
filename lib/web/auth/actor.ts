import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type Area, areaOf } from '@/lib/core/policy/area';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import type { AuthorityChoice, SessionFacts } from '@/lib/platform/db/session';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { currentSession } from './session';

const roleOf: Record<AuthorityChoice['kind'], Role> = {
  SELF: 'BUDGET_HOLDER',
  REPRESENTATIVE: 'REPRESENTATIVE',
  NOMINEE: 'NOMINEE',
};

/** A commissioner and a role there. */
export type RoleChoice = { commissionerCode: string; commissionerName: string; role: Role };

/** Every role this user may take today, each once. */
export function roleChoicesOf(facts: SessionFacts): RoleChoice[] {
  const represented = facts.authorities.map((authority) => ({ ...authority, role: roleOf[authority.kind] }));
  const all = [...facts.memberships, ...represented];
  const seen = new Map(
    all.map(({ commissionerCode, commissionerName, role }) => [
      `${commissionerCode} ${role}`,
      { commissionerCode, commissionerName, role },
    ]),
  );
  return [...seen.values()];
}

/** The actor of these facts. Null if no role is chosen or the user no longer has it. */
export function actorOf(facts: SessionFacts): Actor | null {
  const { commissionerCode, role } = facts;
  const chosen = roleChoicesOf(facts).find((c) => c.commissionerCode === commissionerCode && c.role === role);
  if (!chosen) return null;
  const authorities = facts.authorities.filter(
    (authority) => authority.commissionerCode === commissionerCode && roleOf[authority.kind] === role,
  );
  const membership = facts.memberships.find(
    (m) => m.commissionerCode === commissionerCode && m.role === role,
  );
  return {
    userId: facts.userId,
    displayName: facts.displayName,
    ...chosen,
    personIds:
      role === 'PRACTITIONER' ? facts.caseload : [...new Set(authorities.map(({ personId }) => personId))],
    authorities,
    approvalLimitPence: membership?.approvalLimitPence ?? null,
  };
}

/**
 * The caller, in the area of the page or action. Every page and action asks. No session: redirects to sign-in
 * and back. No role yet: redirects to the choice. A role of another area: not found.
 */
export async function requireActor(area: Area | 'any'): Promise<Actor> {
  const session = await currentSession();
  if (session.kind !== 'open')
    redirect(await signInAddress(session.kind === 'expired' && !session.isSignedOut));
  const actor = actorOf(session.facts);
  if (!actor) redirect('/choose-role');
  if (area !== 'any' && areaOf(actor.role) !== area) pageNotFound();
  return actor;
}

/**
 * The sign-in address with the way back: the path and its query.
 * @param more parameters of the way back
 */
export async function signInAddress(expired: boolean, more: Record<string, string> = {}): Promise<string> {
  const path = await requestPath();
  const search = new URLSearchParams((await headers()).get('x-request-search') ?? '');
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  const next = search.size > 0 ? `${path}?${search}` : path;
  const query = new URLSearchParams({ next, ...(expired ? { expired: '1' } : {}) });
  return path === '/' ? '/sign-in' : `/sign-in?${query}`;
}

/** The path of this request, from the header that proxy.ts sets. */
export async function requestPath(): Promise<string> {
  return (await headers()).get('x-request-path') ?? '/';
}

/** The caller of a route handler, or null. A route handler never redirects to sign-in. */
export async function routeActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session.kind === 'open' ? actorOf(session.facts) : null;
}
