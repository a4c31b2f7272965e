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

/** One way to work: a commissioner and a role there. */
export type RoleChoice = { commissionerCode: string; commissionerName: string; role: Role };

/** Everything this person may choose to work as today, each once. */
export function choicesOf(facts: SessionFacts): RoleChoice[] {
  const held = facts.authorities.map((authority) => ({ ...authority, role: roleOf[authority.kind] }));
  const all = [...facts.memberships, ...held];
  const seen = new Map(
    all.map(({ commissionerCode, commissionerName, role }) => [
      `${commissionerCode} ${role}`,
      { commissionerCode, commissionerName, role },
    ]),
  );
  return [...seen.values()];
}

/** The actor these facts make, or null when no role is chosen or the chosen one is no longer held. */
export function actorOf(facts: SessionFacts): Actor | null {
  const { commissionerCode, role } = facts;
  const chosen = choicesOf(facts).find((c) => c.commissionerCode === commissionerCode && c.role === role);
  if (!chosen) return null;
  const authorities = facts.authorities.filter(
    (held) => held.commissionerCode === commissionerCode && roleOf[held.kind] === role,
  );
  const membership = facts.memberships.find(
    (m) => m.commissionerCode === commissionerCode && m.role === role,
  );
  return {
    userId: facts.userId,
    displayName: facts.displayName,
    ...chosen,
    personIds:
      role === 'PRACTITIONER' ? facts.caseload : [...new Set(authorities.map((held) => held.personId))],
    authorities,
    approvalLimitPence: membership?.approvalLimitPence ?? null,
  };
}

/**
 * Who is calling, in the area the page or action belongs to. Every page and action asks for itself.
 * No session: to sign-in, and back afterwards. No role yet: to the choice. Another area's role: not found.
 */
export async function requireActor(area: Area | 'any'): Promise<Actor> {
  const session = await currentSession();
  if (session.kind !== 'open') redirect(await signInAddress(session.kind === 'expired'));
  const actor = actorOf(session.facts);
  if (!actor) redirect('/choose-role');
  if (area !== 'any' && areaOf(actor.role) !== area) pageNotFound();
  return actor;
}

/** Where to sign in, with the way back: the path and, for lists and forms about one thing, what follows it. */
export async function signInAddress(expired: boolean): Promise<string> {
  const path = await requestPath();
  const search = (await headers()).get('x-request-search') ?? '';
  const query = new URLSearchParams({ next: `${path}${search}`, ...(expired ? { expired: '1' } : {}) });
  return path === '/' ? '/sign-in' : `/sign-in?${query}`;
}

/** This request's own path, as proxy.ts wrote it into the request. */
export async function requestPath(): Promise<string> {
  return (await headers()).get('x-request-path') ?? '/';
}
